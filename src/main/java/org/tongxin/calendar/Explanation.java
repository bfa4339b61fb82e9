package org.tongxin.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deadline together with every day that led to it. There is no other way to a deadline than making its explanation, so that the two
 * cannot differ.
 *
 * @param startedOn   day of the event that started the clock; itself never counted
 * @param startedBy   the event in words
 * @param legs        the limit and, one after the other, its extensions
 * @param pauses      as given, whether or not they changed anything
 * @param provisional years that were counted through without their holiday notice, so that the date may still move
 */
public record Explanation(
        LocalDate startedOn, String startedBy, List<Leg> legs, List<Pause> pauses, List<Integer> provisional) {

    /** Explains the deadline of a limit that starts running on the day after {@code startedOn}. */
    public static Explanation of(
            LocalDate startedOn, String startedBy, Limit limit, List<Pause> pauses, List<Extension> extensions, WorkingDays days) {
        return new Count(days, pauses).explain(startedOn, startedBy, limit, extensions);
    }

    /** The deadline; empty while a pause without end keeps it open. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(legs.getLast().due());
    }

    /** Every day from the one after the start to the deadline, in order. */
    public List<Day> days() {
        return legs.stream().flatMap(leg -> leg.days().stream()).toList();
    }

    /** The days among them that did not count. */
    public List<Day> excluded() {
        return days().stream().filter(day -> !day.reason().counted()).toList();
    }

    /** The rule and the extensions, as limits. */
    public Stream<Limit> limits() {
        return legs.stream().map(Leg::limit);
    }

    /**
     * A stretch of counting: the limit itself or one extension of it.
     *
     * @param extension null for the limit itself
     * @param after     the day after which this stretch counts
     * @param lastDay   its last counted day, before giving way to a working day; null when not reached
     * @param due       the day on which it runs out; null when not reached because of a pause without end
     */
    public record Leg(
            Limit limit,
            @Nullable Extension extension,
            LocalDate after,
            List<Day> days,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate due) {

        /** Whether the last day was off and gave way to the next working day. */
        public boolean carriedOver() {
            return lastDay != null && !lastDay.equals(due);
        }
    }

    /**
     * A day and what the counting made of it.
     *
     * @param number which of the limit's days it is; 0 when it did not count
     * @param name   of the holiday, or the reason of the pause; empty for ordinary days
     */
    public record Day(LocalDate date, int number, Reason reason, String name) {}

    /** Why a day counted or not. */
    public enum Reason {
        /** a working day */
        WORKING_DAY(true),
        /** a weekend day worked in exchange for a holiday */
        MAKE_UP(true),
        /** a day of a limit that counts every day */
        CALENDAR_DAY(true),
        /** the last day of a limit that counts every day, but off: the limit runs on to the next working day */
        LAST_DAY_OFF(true),
        /** the working day to which an off last day gave way; bears its number */
        CARRIED_OVER(true),
        WEEKEND(false),
        HOLIDAY(false),
        PAUSED(false);

        private final boolean counted;

        Reason(boolean counted) {
            this.counted = counted;
        }

        public boolean counted() {
            return counted;
        }
    }
}
