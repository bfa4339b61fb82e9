package org.tongxin.calendar;

import java.util.regex.Pattern;

/** A time limit as a rulebook writes it: {@code 3wd} working days, {@code 30d} days, {@code 3m} months. */
public record Limit(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})\\s*(wd|d|m)");

    /** What is counted. A period of days or months that ends on a day off ends on the next working day. */
    public enum Unit {
        WORKING_DAYS("个工作日"), DAYS("日"), MONTHS("个月");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /** @throws IllegalArgumentException when it is written otherwise, with a sentence that shows how */
    public static Limit parse(String text) {
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("时限请写成 3wd（工作日）、30d（日）或 3m（月）");
        }
        var unit = switch (match.group(2)) {
            case "wd" -> Unit.WORKING_DAYS;
            case "d" -> Unit.DAYS;
            default -> Unit.MONTHS;
        };
        return new Limit(Integer.parseInt(match.group(1)), unit);
    }

    /** As a person says it: 3个工作日. */
    public String words() {
        return amount + unit.word;
    }

    @Override
    public String toString() {
        return amount + switch (unit) {
            case WORKING_DAYS -> "wd";
            case DAYS -> "d";
            case MONTHS -> "m";
        };
    }
}
