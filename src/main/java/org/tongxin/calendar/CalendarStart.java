package org.tongxin.calendar;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to it that the calendar is there before anything that counts on it runs. */
@Component
class CalendarStart {

    private final HolidayDesk desk;

    CalendarStart(HolidayDesk desk) {
        this.desk = desk;
    }

    @EventListener(ApplicationStartedEvent.class)
    void prepare() {
        desk.prepare();
    }
}
