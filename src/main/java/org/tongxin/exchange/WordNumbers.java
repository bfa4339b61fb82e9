package org.tongxin.exchange;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Writes out the automatic numbers of a docx: 一、 （二） 3. as Word would show them. Bullets are left out. */
final class WordNumbers {

    private static final long MAX_PART = 16L << 20;
    private static final int LEVELS = 9;

    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> styleNumber = new HashMap<>();
    private final Map<String, String> styleLevel = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    static WordNumbers of(SafeZip zip) throws IOException {
        var numbers = new WordNumbers();
        if (zip.has("word/numbering.xml")) {
            numbers.readNumbering(zip);
        }
        if (zip.has("word/styles.xml")) {
            numbers.readStyles(zip);
        }
        return numbers;
    }

    private void readNumbering(SafeZip zip) throws IOException {
        var abstractId = "";
        var num = "";
        var level = new Level();
        try (var xml = zip.xml("word/numbering.xml", MAX_PART)) {
            while (xml.more()) {
                if (xml.next() != START_ELEMENT) {
                    continue;
                }
                switch (xml.name()) {
                    case "abstractNum" -> abstractId = xml.attribute("abstractNumId");
                    case "num" -> num = xml.attribute("numId");
                    case "abstractNumId" -> abstractOf.put(num, xml.attribute("val"));
                    case "lvl" -> {
                        level = new Level();
                        levels.put((num.isEmpty() ? abstractId : "num" + num) + "/" + xml.attribute("ilvl"), level);
                    }
                    case "start" -> level.start = XlsxStyles.number(xml.attribute("val"));
                    case "numFmt" -> level.format = xml.attribute("val");
                    case "lvlText" -> level.text = xml.attribute("val");
                    default -> { }
                }
            }
        }
    }

    private void readStyles(SafeZip zip) throws IOException {
        var style = "";
        try (var xml = zip.xml("word/styles.xml", MAX_PART)) {
            while (xml.more()) {
                int event = xml.next();
                if (xml.starts(event, "style")) {
                    style = xml.attribute("styleId");
                } else if (xml.starts(event, "numId")) {
                    styleNumber.put(style, xml.attribute("val"));
                } else if (xml.starts(event, "ilvl")) {
                    styleLevel.put(style, xml.attribute("val"));
                }
            }
        }
    }

    /** The number of the next paragraph, empty when it has none; a number set on the paragraph goes before its style's. */
    String next(String style, String ownNumber, String ownLevel) {
        var num = ownNumber.isEmpty() ? styleNumber.getOrDefault(style, "") : ownNumber;
        if (num.isEmpty() || num.equals("0")) {
            return "";
        }
        int depth = XlsxStyles.number(ownLevel.isEmpty() ? styleLevel.getOrDefault(style, "0") : ownLevel);
        var level = level(num, depth);
        if (depth >= LEVELS || level == null) {
            return "";
        }
        var counter = counters.computeIfAbsent(abstractOf.getOrDefault(num, num), key -> new int[LEVELS]);
        for (int i = 0; i <= depth; i++) {
            var above = level(num, i);
            int start = above == null ? 1 : above.start;
            counter[i] = counter[i] == 0 ? start : i == depth ? counter[i] + 1 : counter[i];
        }
        java.util.Arrays.fill(counter, depth + 1, LEVELS, 0);
        return level.format.equals("bullet") || level.format.equals("none") ? "" : label(num, level, counter);
    }

    private String label(String num, Level level, int[] counter) {
        var label = level.text;
        for (int i = 0; i < LEVELS; i++) {
            var part = level(num, i);
            label = label.replace("%" + (i + 1), part == null ? "" : NumberWords.of(part.format, counter[i]));
        }
        return !label.isEmpty() && label.charAt(label.length() - 1) < 0x80 ? label + " " : label;
    }

    private @org.jspecify.annotations.Nullable Level level(String num, int depth) {
        var own = levels.get("num" + num + "/" + depth);
        return own != null ? own : levels.get(abstractOf.getOrDefault(num, "") + "/" + depth);
    }

    private static final class Level {

        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }
}
