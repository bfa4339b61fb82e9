package org.tongxin.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that are not counted whatever they are.
 *
 * @param from  the first day that is not counted
 * @param until the first day that is counted again; null while the pause lasts
 */
public record Pause(LocalDate from, @Nullable LocalDate until, String reason) {

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A pause from " + from + " cannot end on " + until);
        }
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }
}
