package org.tongxin.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.audit.Auditable;

/**
 * A deadline moved because a holiday did. Published in the scope and transaction of the clock's committee.
 *
 * @param from null when a pause kept it open before
 * @param to   null when a pause now keeps it open
 */
public record DeadlineMoved(
        int committee,
        long clock,
        String subject,
        String step,
        String label,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long unit,
        @Nullable Long account)
        implements Auditable {

    @Override
    public String act() {
        return "calendar.deadline-moved";
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("step", step);
        details.put("from", from == null ? "" : from.toString());
        details.put("to", to == null ? "" : to.toString());
        return details;
    }
}
