package org.tongxin.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock with all that its deadline is computed from. */
record StoredClock(
        long id,
        String subject,
        String step,
        String label,
        LocalDate startedOn,
        String startedBy,
        Limit limit,
        Whom whom,
        @Nullable LocalDate due,
        List<Pause> pauses,
        List<Extension> extensions) {

    Explanation explain(WorkingDays days) {
        return Explanation.of(startedOn, startedBy, limit, pauses, extensions, days);
    }

    @Nullable Pause lastPause() {
        return pauses.isEmpty() ? null : pauses.getLast();
    }
}
