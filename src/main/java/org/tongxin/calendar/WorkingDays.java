package org.tongxin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which days are worked: Monday to Friday, corrected by the days that the yearly holiday notices name. Immutable. */
public final class WorkingDays {

    private final Map<LocalDate, SpecialDay> special;
    private final Set<Integer> noticeYears;

    private WorkingDays(Map<LocalDate, SpecialDay> special, Set<Integer> noticeYears) {
        this.special = special;
        this.noticeYears = noticeYears;
    }

    /** From the days of any number of notices; a day named twice is as its last mention says. */
    public static WorkingDays of(Collection<SpecialDay> days) {
        var byDate = new HashMap<LocalDate, SpecialDay>();
        var years = new TreeSet<Integer>();
        for (var day : days) {
            byDate.put(day.date(), day);
            years.add(day.noticeYear());
        }
        return new WorkingDays(Map.copyOf(byDate), Set.copyOf(years));
    }

    /** From the notices that come with the program: 2016 to 2026. */
    public static WorkingDays shipped() {
        return of(ShippedHolidays.read());
    }

    public DayKind kind(LocalDate date) {
        var named = special.get(date);
        if (named != null) {
            return switch (named.kind()) {
                case OFF -> DayKind.HOLIDAY;
                case WORK -> DayKind.MAKE_UP;
            };
        }
        return weekend(date) ? DayKind.WEEKEND : DayKind.WORKING;
    }

    public boolean worked(LocalDate date) {
        return kind(date).worked();
    }

    /** The name of the holiday for which the day is off or worked; empty for ordinary days. */
    public String name(LocalDate date) {
        var named = special.get(date);
        return named == null ? "" : named.name();
    }

    /** The day itself when it is worked, else the next one that is. */
    public LocalDate sameOrNext(LocalDate date) {
        var day = date;
        while (!worked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The working day that is {@code count} working days after that day, which itself is not counted. */
    public LocalDate plus(LocalDate date, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Cannot count back: " + count);
        }
        var day = date;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (worked(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days lie after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to)
                .map(day -> day.plusDays(1))
                .filter(this::worked)
                .count();
    }

    /** Whether the notice of that year is known; without it only weekends are, and dates of that year may still move. */
    public boolean knows(int year) {
        return noticeYears.contains(year);
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
