package org.tongxin.proposal.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running numbers of a session. A number taken by a transaction that fails is not lost: the row rolls back with it. */
@Component
class Counters {

    private final JdbcClient jdbc;

    Counters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextReceipt(long session) {
        return next(session, "receipt", 1);
    }

    int nextCase(long session) {
        return next(session, "case", 1);
    }

    /** Takes {@code count} receipt numbers at once and returns the first. */
    int nextReceipts(long session, int count) {
        return next(session, "receipt", count) - count + 1;
    }

    private int next(long session, String series, int count) {
        return jdbc.sql("""
                        insert into proposal.counter as c (session_id, series, last) values (:session, :series, :count)
                        on conflict (session_id, series) do update set last = c.last + :count
                        returning last
                        """)
                .param("session", session)
                .param("series", series)
                .param("count", count)
                .query(Integer.class)
                .single();
    }
}
