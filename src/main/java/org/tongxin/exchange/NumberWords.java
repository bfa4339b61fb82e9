package org.tongxin.exchange;

/** Numbers as Word writes them in lists. */
final class NumberWords {

    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private NumberWords() {
    }

    /** The number n ≥ 1 in a format named as in WordprocessingML (ST_NumberFormat); digits for formats not known here. */
    static String of(String format, int n) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand", "taiwaneseCounting",
                    "ideographDigital", "chineseLegalSimplified" -> chinese(n);
            case "ideographTraditional" -> n <= STEMS.length() && n > 0 ? STEMS.substring(n - 1, n) : String.valueOf(n);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> n > 0 && n <= 20 ? String.valueOf((char) ('①' + n - 1)) : String.valueOf(n);
            case "upperLetter" -> letter(n, 'A');
            case "lowerLetter" -> letter(n, 'a');
            case "upperRoman" -> roman(n).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(n);
            case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
            default -> String.valueOf(n);
        };
    }

    private static String chinese(int n) {
        if (n >= 100 || n < 1) {
            return String.valueOf(n);
        }
        var tens = n < 10 ? "" : (n < 20 ? "" : CHINESE.charAt(n / 10) + "") + "十";
        return n % 10 == 0 ? tens : tens + CHINESE.charAt(n % 10);
    }

    private static String letter(int n, char first) {
        return n < 1 || n > 26 ? String.valueOf(n) : String.valueOf((char) (first + n - 1));
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return String.valueOf(n);
        }
        var text = new StringBuilder();
        int left = n;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
