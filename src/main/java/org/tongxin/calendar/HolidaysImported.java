package org.tongxin.calendar;

import java.util.Map;
import org.tongxin.audit.Auditable;

/**
 * The holiday notice of a year was imported.
 *
 * @param days how many days it names
 */
public record HolidaysImported(int noticeYear, int days) implements Auditable {

    @Override
    public String act() {
        return "calendar.holidays-imported";
    }

    @Override
    public String subject() {
        return "holidays:" + noticeYear;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("days", days);
    }
}
