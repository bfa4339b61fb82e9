package org.tongxin.exchange;

/**
 * How large a table may be before it is refused.
 *
 * @param bytes     size of the file as uploaded
 * @param rows      rows below the header
 * @param columns   columns with something in them
 * @param cellChars characters in one cell
 */
public record Limits(long bytes, int rows, int columns, int cellChars) {

    /** 64 MiB, 200 000 rows, 200 columns, 100 000 characters in a cell. */
    public static final Limits DEFAULT = new Limits(64L << 20, 200_000, 200, 100_000);
}
