package org.tongxin.calendar;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How long a step may take, as rulebooks write it: {@code 5wd} working days, {@code 30d} days, {@code 3m} months.
 * Working days end on a working day by themselves; days and months that end on a day off run on to the next working day
 * (Civil Code, articles 201 to 203: the first day is not counted, a month ends on the corresponding day or else on its last,
 * and a last day that is off gives way to the day after). A pause moves the end by as many counted days as it takes away.
 *
 * @param amount at least 1, at most {@link Unit#most()}
 */
public record Limit(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})\\s*(wd|d|m)");

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS("wd", "个工作日", 2500),
        DAYS("d", "日", 3660),
        MONTHS("m", "个月", 120);

        private final String suffix;
        private final String word;
        private final int most;

        Unit(String suffix, String word, int most) {
            this.suffix = suffix;
            this.word = word;
            this.most = most;
        }

        /** The longest limit in this unit: about ten years. */
        public int most() {
            return most;
        }
    }

    /** @throws IllegalArgumentException for an amount out of range, with a sentence that names the range */
    public Limit {
        if (amount < 1 || amount > unit.most) {
            throw new IllegalArgumentException("时限须为 1 至 " + unit.most + unit.word);
        }
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAYS);
    }

    public static Limit days(int amount) {
        return new Limit(amount, Unit.DAYS);
    }

    public static Limit months(int amount) {
        return new Limit(amount, Unit.MONTHS);
    }

    /** @throws IllegalArgumentException when it is written otherwise, with a sentence that shows how */
    public static Limit parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("时限请写成 3wd（工作日）、30d（日）或 3m（月）");
        }
        var unit = switch (written.group(2)) {
            case "wd" -> Unit.WORKING_DAYS;
            case "d" -> Unit.DAYS;
            default -> Unit.MONTHS;
        };
        return new Limit(Integer.parseInt(written.group(1)), unit);
    }

    /** The day so much time after another, holidays not looked at: for what need not be exact, such as when to remind. */
    public LocalDate roughlyAfter(LocalDate day) {
        return switch (unit) {
            case WORKING_DAYS -> day.plusDays(amount * 7L / 5);
            case DAYS -> day.plusDays(amount);
            case MONTHS -> day.plusMonths(amount);
        };
    }

    /** As a person says it: 3个工作日. */
    public String words() {
        return amount + unit.word;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return amount + unit.suffix;
    }
}
