package org.tongxin.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The header of a table: tolerant of a title line above it and of two header rows with merged cells.
 *
 * @param names   names of the columns, unique and never empty
 * @param lastRow 1-based number of the last header row
 */
record Header(List<String> names, int lastRow) {

    private static final int LOOKED_AT = 12;

    static Header of(RowSource source) throws IOException {
        var top = new ArrayList<TableRow>();
        try (var walk = source.walk()) {
            while (top.size() < LOOKED_AT && walk.hasNext()) {
                top.add(walk.next());
            }
        }
        if (top.isEmpty()) {
            throw new Refused("文件里没有内容。请检查是否选错了文件。");
        }
        int widest = top.stream().mapToInt(TableRow::filled).max().orElse(1);
        int at = 0;
        while (top.get(at).filled() * 2 < widest || (widest > 1 && top.get(at).filled() < 2)) {
            at++;
        }
        var first = top.get(at);
        boolean gap = first.cells().contains("") || (at + 1 < top.size() && top.get(at + 1).cells().size() > first.cells().size());
        if (gap && at + 1 < top.size() && top.get(at + 1).number() == first.number() + 1) {
            return withMerged(first, top.get(at + 1), source.merged());
        }
        return new Header(unique(first.cells()), first.number());
    }

    /** Two header rows are one when a cell of the first spreads over several columns: 办理单位 | → 主办, 会办. */
    private static Header withMerged(TableRow upper, TableRow lower, List<RowSource.Area> merged) {
        var groups = merged.stream()
                .filter(a -> a.top() == upper.number() && a.bottom() == upper.number() && a.right() > a.left())
                .toList();
        if (groups.isEmpty()) {
            return new Header(unique(upper.cells()), upper.number());
        }
        int width = Math.max(upper.cells().size(), lower.cells().size());
        var names = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            int column = i;
            var group = groups.stream().filter(a -> a.left() <= column && column <= a.right()).findFirst();
            var above = group.map(a -> upper.cell(a.left())).orElse(upper.cell(i));
            names.add((above + " " + lower.cell(i)).strip());
        }
        return new Header(unique(names), lower.number());
    }

    private static List<String> unique(List<String> cells) {
        int width = cells.size();
        while (width > 1 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        var seen = new HashSet<String>();
        var names = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            var plain = cells.get(i).replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
            var name = plain.isEmpty() ? "（第" + (i + 1) + "列）" : plain;
            var candidate = name;
            for (int n = 2; !seen.add(candidate); n++) {
                candidate = name + "（" + n + "）";
            }
            names.add(candidate);
        }
        return List.copyOf(names);
    }
}
