package org.tongxin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A thing that proposals are made about, from {@code demo/subjects}.
 *
 * @param unit   key of {@code demo/units.txt}
 * @param scope  where it happens
 * @param only   codes of the committees it suits; empty for all
 * @param since  the first session year it can be raised in
 * @param themes sentences shared by the file, and {@code whys} likewise
 */
record Matter(
        String key, String category, Set<String> tags, String unit, Scope scope, Set<String> only, int since, List<String> titles,
        List<String> situations, List<String> problems, List<Ask> asks, List<String> themes, List<String> whys) {

    enum Scope { RURAL, URBAN, ANY }

    /** One suggestion and what a unit that takes it up reports, both verb phrases. */
    record Ask(String text, String done) {}

    /** Those a committee may raise in that year. */
    boolean suits(String committee, int year) {
        return year >= since && (only.isEmpty() || only.contains(committee));
    }

    static List<Matter> readAll() {
        return DemoText.entries("subjects/index.txt").stream().flatMap(name -> read(name).stream()).toList();
    }

    private static List<Matter> read(String name) {
        var themes = new ArrayList<String>();
        var whys = new ArrayList<String>();
        var matters = new ArrayList<Matter>();
        for (var line : DemoText.entries("subjects/" + name)) {
            int space = line.indexOf(' ');
            var rest = line.substring(space + 1).strip();
            switch (line.substring(0, space)) {
                case "theme" -> themes.add(rest);
                case "why" -> whys.add(rest);
                case "==" -> matters.add(head(rest, themes, whys));
                default -> matters.getLast().add(line.charAt(0), rest);
            }
        }
        return matters;
    }

    private static Matter head(String line, List<String> themes, List<String> whys) {
        var cells = line.split("\\s*\\|\\s*");
        return new Matter(
                cells[0], cells[1], Set.of(cells[2].split(" ")), cells[3], Scope.valueOf(cells[4].toUpperCase(java.util.Locale.ROOT)),
                cells[5].equals("*") ? Set.of() : Set.of(cells[5].split(" ")), cells.length > 6 ? Integer.parseInt(cells[6]) : 0,
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), themes, whys);
    }

    private void add(char kind, String text) {
        switch (kind) {
            case 't' -> titles.add(text);
            case 's' -> situations.add(text);
            case 'p' -> problems.add(text);
            case 'a' -> asks.add(new Ask(text.substring(0, text.indexOf('|')), text.substring(text.indexOf('|') + 1)));
            default -> throw new IllegalArgumentException(key + ": " + kind);
        }
    }
}
