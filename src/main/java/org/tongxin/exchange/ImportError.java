package org.tongxin.exchange;

/**
 * Something in a file that must be put right before it can be imported.
 *
 * @param row     1-based row as Excel shows it, 0 for the file as a whole
 * @param column  header of the column as written in the file, empty for the row as a whole
 * @param message Chinese sentence saying what is wrong
 */
public record ImportError(int row, String column, String message) {
}
