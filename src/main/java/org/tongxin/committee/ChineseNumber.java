package org.tongxin.committee;

/** Numbers from 1 to 99 as Chinese words, for terms and sessions. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    static String of(int number) {
        int tens = number / 10;
        int ones = number % 10;
        var ten = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return ten + (ones == 0 ? "" : String.valueOf(DIGITS.charAt(ones)));
    }
}
