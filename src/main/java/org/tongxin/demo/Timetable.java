package org.tongxin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tongxin.calendar.WorkingDays;

/** Days and hours of work. */
record Timetable(WorkingDays days) {

    /** Asia/Shanghai has had one offset since 1991. */
    static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    /** Morning or afternoon of an office day. */
    OffsetDateTime time(LocalDate day, Chance chance) {
        int minutes = chance.outOf(55) ? chance.between(8 * 60 + 35, 11 * 60 + 50) : chance.between(14 * 60 + 35, 17 * 60 + 40);
        return day.atTime(minutes / 60, minutes % 60).atOffset(SHANGHAI);
    }

    /** That many working days later, at some hour. */
    OffsetDateTime after(OffsetDateTime from, int count, Chance chance) {
        return time(days.plus(from.toLocalDate(), count), chance);
    }

    /** The working day that many working days before. */
    LocalDate back(LocalDate from, int count) {
        var day = from;
        for (int left = count; left > 0; ) {
            day = day.minusDays(1);
            if (days.worked(day)) {
                left--;
            }
        }
        return days.sameOrNext(day);
    }
}
