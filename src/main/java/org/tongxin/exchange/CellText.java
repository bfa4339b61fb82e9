package org.tongxin.exchange;

import java.util.List;

/** What is done to every text that comes out of a cell. */
final class CellText {

    private CellText() {
    }

    /** Trims, unifies line breaks, drops control characters; refuses what is too long. The column is 0-based. */
    static String clean(String raw, Limits limits, long row, int column) {
        if (raw.length() > limits.cellChars()) {
            throw new UnreadableTable("第 " + row + " 行第 " + (column + 1) + " 列的内容超过 " + limits.cellChars() + " 字。请缩短后重新上传。");
        }
        if (raw.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
                    text.append('\n');
                }
            } else if (c >= ' ' && c != 0x7f && c != '\ufeff' && c != '\ufffe' && c != '\uffff' || c == '\n' || c == '\t') {
                text.append(c);
            }
        }
        return strip(text.toString());
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean space(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /** Drops empty cells at the end of a row; refuses a row that is still too wide. */
    static void trimTail(List<String> cells, Limits limits) {
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (cells.size() > limits.columns()) {
            throw new UnreadableTable("表格超过 " + limits.columns() + " 列。请删去用不到的列后重新上传。");
        }
    }
}
