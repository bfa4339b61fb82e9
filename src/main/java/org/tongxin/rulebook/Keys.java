package org.tongxin.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How Java's names are written in YAML, and which known key a mistyped one was meant to be. */
final class Keys {

    private Keys() {}

    /** titleMax → title-max */
    static String of(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** FLOOR_TO_FIVE → floor-to-five */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The end of a sentence: the nearest known key where one is near, else all of them. */
    static String suggestion(String key, List<String> known) {
        return known.stream()
                .filter(name -> distance(key, name) <= Math.max(1, Math.min(key.length(), name.length()) / 3))
                .min(Comparator.comparingInt(name -> distance(key, name)))
                .map(name -> "，是不是想写 " + name + "？")
                .orElse("，可用的键：" + String.join("、", known));
    }

    /** Letters to insert, drop or replace (Levenshtein). Keys longer than any known one are not worth the count. */
    private static int distance(String left, String right) {
        if (left.length() > 60) {
            return Integer.MAX_VALUE;
        }
        var row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
