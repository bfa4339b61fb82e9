package org.tongxin.calendar;

import java.time.LocalDate;

/**
 * A day that a holiday notice of the State Council's office names (国务院办公厅关于部分节假日安排的通知).
 *
 * @param name       of the holiday: 春节
 * @param noticeYear the year of the notice, which may differ from the year of the day: 2018-12-30 is of the notice of 2019
 */
public record SpecialDay(LocalDate date, Kind kind, String name, int noticeYear) {

    /** What the notice makes of the day. */
    public enum Kind {
        /** nobody works (放假) */
        OFF,
        /** a Saturday or Sunday that is worked in exchange (调休上班) */
        WORK
    }
}
