package org.tongxin.calendar;

import java.util.regex.Pattern;

/**
 * How long a step may take, as rulebooks write it: {@code 5wd} working days, {@code 30d} days, {@code 3m} months.
 * Working days end on a working day by themselves; days and months that end on another day run on to the next working day
 * (Civil Code, articles 201 to 203: the first day is not counted, a month ends on the corresponding day or else on its last,
 * and a last day that is off gives way to the day after).
 *
 * @param amount at least 1, at most {@link Unit#most()}
 */
public record Limit(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})(wd|d|m)");

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS("wd", 2500),
        DAYS("d", 3660),
        MONTHS("m", 120);

        private final String suffix;
        private final int most;

        Unit(String suffix, int most) {
            this.suffix = suffix;
            this.most = most;
        }

        /** The longest limit in this unit: about ten years. */
        public int most() {
            return most;
        }
    }

    public Limit {
        if (amount < 1 || amount > unit.most) {
            throw new IllegalArgumentException("A limit in " + unit + " is 1 to " + unit.most + ", not " + amount);
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

    /** Reads {@code 5wd}, {@code 30d} or {@code 3m}; throws {@link IllegalArgumentException} that says what was expected. */
    public static Limit parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("Not a limit: \"" + text + "\"; expected such as 5wd, 30d or 3m");
        }
        int amount = Integer.parseInt(written.group(1));
        for (var unit : Unit.values()) {
            if (unit.suffix.equals(written.group(2))) {
                return new Limit(amount, unit);
            }
        }
        throw new IllegalStateException("A suffix without a unit: " + written.group(2));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return amount + unit.suffix;
    }
}
