package org.tongxin.exchange;

import java.util.List;

/**
 * One row as the person sees it in the file.
 *
 * @param number 1-based row number as Excel shows it (a csv record with line breaks inside is one row)
 * @param cells  trimmed texts, at least as many as there are headers; more when the row is longer than the header
 */
public record TableRow(int number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The text of a 0-based column, empty beyond the row's end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
