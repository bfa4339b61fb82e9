package org.tongxin.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail of the committee in scope, newest first. */
@Component
@Transactional(readOnly = true)
public class AuditReader {

    /** Lines of a page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;

    AuditReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as people read it. */
    public record Line(long seq, Instant at, long account, long keyboard, String origin, String act, String subject, String details) {}

    /** @param subject only lines about this, all when empty */
    public List<Line> page(long before, String subject) {
        return jdbc.sql("""
                        select seq, at, account_id, keyboard_id, origin, act, subject, details from audit.entry
                         where committee_id = committee.current_committee() and seq < :before and (:subject = '' or subject = :subject)
                         order by seq desc limit :limit
                        """)
                .param("before", before)
                .param("subject", subject)
                .param("limit", PAGE)
                .query((row, n) -> new Line(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3),
                        row.getLong(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)))
                .list();
    }

    /** A line's place in the chain and its hash. */
    public record Link(long seq, Instant at, String act, String subject, String hash) {}

    /** All lines about something, oldest first. */
    public List<Link> chain(String subject) {
        return links("subject = ? order by seq", subject);
    }

    /** The line of that number, if there is one. */
    public Optional<Link> link(long seq) {
        return links("seq = ?", seq).stream().findFirst();
    }

    private List<Link> links(String condition, Object value) {
        return jdbc.sql("select seq, at, act, subject, hash from audit.entry where committee_id = committee.current_committee() and " + condition)
                .param(value)
                .query((row, n) -> new Link(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
                        row.getString(5)))
                .list();
    }
}
