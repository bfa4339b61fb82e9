package org.tongxin.calendar;

/** What a day is for those who work. */
public enum DayKind {
    /** an ordinary Monday to Friday */
    WORKING(true),
    /** a Saturday or Sunday worked in exchange for a holiday (调休上班) */
    MAKE_UP(true),
    /** an ordinary Saturday or Sunday */
    WEEKEND(false),
    /** off by a holiday notice, exchanged days included */
    HOLIDAY(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean worked() {
        return worked;
    }
}
