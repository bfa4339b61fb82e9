package org.tongxin.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock as lists show it.
 *
 * @param due     the deadline; null while a pause keeps it open
 * @param paused  whether it stands still
 * @param overdue whether the deadline lies before today and the clock was not stopped; computed, never stored
 */
public record RunningClock(
        long id,
        String subject,
        String step,
        String label,
        LocalDate startedOn,
        Limit limit,
        String startedBy,
        Whom whom,
        @Nullable LocalDate due,
        boolean paused,
        boolean stopped,
        boolean overdue) {}
