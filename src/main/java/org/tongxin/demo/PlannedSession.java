package org.tongxin.demo;

import java.time.LocalDate;
import org.tongxin.calendar.WorkingDays;

/** A plenary (次) of a term (届). Proposals belong to it from the opening of its window to the opening of the next one's. */
record PlannedSession(int term, int number, int year, LocalDate opens, LocalDate closes, LocalDate windowOpens, LocalDate cutOff) {

    private static final int YEARS_OF_A_TERM = 5;

    static PlannedSession of(CommitteeSheet sheet, int year, LocalDate opens, WorkingDays days) {
        int since = year - sheet.firstYear();
        var first = days.sameOrNext(opens);
        return new PlannedSession(
                sheet.term() + Math.floorDiv(since, YEARS_OF_A_TERM), Math.floorMod(since, YEARS_OF_A_TERM) + 1, year, first,
                days.plus(first, 3), days.sameOrNext(first.minusMonths(3)), days.plus(first, 1));
    }

    /** The plenary to which a proposal of that day belongs; January's second week where the sheet names no day. */
    static PlannedSession at(CommitteeSheet sheet, LocalDate day, WorkingDays days) {
        var next = of(sheet, day.getYear() + 1, LocalDate.of(day.getYear() + 1, 1, 8), days);
        return day.isBefore(next.windowOpens()) ? of(sheet, day.getYear(), LocalDate.of(day.getYear(), 1, 8), days) : next;
    }
}
