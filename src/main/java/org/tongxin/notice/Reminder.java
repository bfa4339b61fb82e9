package org.tongxin.notice;

import java.time.LocalDate;

/** What a duty tells because a day has come, not because somebody acted; offered as a bean. */
public interface Reminder {

    /**
     * Tells what is due, in the scope and a transaction of one committee. Asked at least once a day and again after a restart, so what
     * it tells names a {@link Told#once}.
     */
    void remind(LocalDate today);
}
