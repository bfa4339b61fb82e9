package org.tongxin.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tongxin.calendar.Explanation.Day;
import org.tongxin.calendar.Explanation.Leg;
import org.tongxin.calendar.Explanation.Reason;

/** Goes through the days one by one and notes what became of each: the only computation of a deadline. */
final class Count {

    private final WorkingDays workingDays;
    private final List<Pause> pauses;

    Count(WorkingDays workingDays, List<Pause> pauses) {
        this.workingDays = workingDays;
        this.pauses = List.copyOf(pauses);
    }

    Explanation explain(LocalDate startedOn, String startedBy, Limit limit, List<Extension> extensions) {
        var legs = new ArrayList<Leg>();
        legs.add(leg(startedOn, limit, null));
        for (var extension : extensions) {
            var due = legs.getLast().due();
            if (due != null) {
                legs.add(leg(due, extension.limit(), extension));
            } else {
                legs.add(new Leg(extension.limit(), extension, legs.getLast().after(), List.of(), null, null));
            }
        }
        return new Explanation(startedOn, startedBy, List.copyOf(legs), pauses, unknownYears(legs));
    }

    private Leg leg(LocalDate after, Limit limit, @Nullable Extension extension) {
        long wanted = wanted(after, limit);
        var days = new ArrayList<Day>();
        var day = after;
        for (int counted = 0; counted < wanted; ) {
            day = day.plusDays(1);
            var pause = pause(day);
            if (pause != null && pause.until() == null) {
                return new Leg(limit, extension, after, List.copyOf(days), null, null);
            }
            var reason = reason(day, limit.unit(), pause);
            days.add(new Day(day, reason.counted() ? ++counted : 0, reason, name(day, reason, pause)));
        }
        var due = carryOver(days);
        return new Leg(limit, extension, after, List.copyOf(days), day, due);
    }

    /** How many counted days the limit has: a month has as many as lie between two corresponding days. */
    private static long wanted(LocalDate after, Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS, DAYS -> limit.amount();
            case MONTHS -> ChronoUnit.DAYS.between(after, after.plusMonths(limit.amount()));
        };
    }

    /** Lets a last day that is off give way to the next day that is worked and not paused; null when a pause never ends. */
    private @Nullable LocalDate carryOver(List<Day> days) {
        var last = days.getLast();
        var day = last.date();
        if (workingDays.worked(day)) {
            return day;
        }
        days.set(days.size() - 1, new Day(day, last.number(), Reason.LAST_DAY_OFF, last.name()));
        while (true) {
            day = day.plusDays(1);
            var pause = pause(day);
            if (pause != null && pause.until() == null) {
                return null;
            }
            var reason = reason(day, Limit.Unit.WORKING_DAYS, pause);
            if (reason.counted()) {
                days.add(new Day(day, last.number(), Reason.CARRIED_OVER, workingDays.name(day)));
                return day;
            }
            days.add(new Day(day, 0, reason, name(day, reason, pause)));
        }
    }

    private Reason reason(LocalDate day, Limit.Unit unit, @Nullable Pause pause) {
        if (pause != null) {
            return Reason.PAUSED;
        }
        if (unit != Limit.Unit.WORKING_DAYS) {
            return Reason.CALENDAR_DAY;
        }
        return switch (workingDays.kind(day)) {
            case WORKING -> Reason.WORKING_DAY;
            case MAKE_UP -> Reason.MAKE_UP;
            case WEEKEND -> Reason.WEEKEND;
            case HOLIDAY -> Reason.HOLIDAY;
        };
    }

    private String name(LocalDate day, Reason reason, @Nullable Pause pause) {
        return reason == Reason.PAUSED && pause != null ? pause.reason() : workingDays.name(day);
    }

    private @Nullable Pause pause(LocalDate day) {
        for (var pause : pauses) {
            if (pause.covers(day)) {
                return pause;
            }
        }
        return null;
    }

    private List<Integer> unknownYears(List<Leg> legs) {
        var years = new TreeSet<Integer>();
        for (var leg : legs) {
            leg.days().forEach(day -> years.add(day.date().getYear()));
        }
        years.removeIf(workingDays::knows);
        return List.copyOf(years);
    }
}
