package org.tongxin.proposal.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that two committees share. Written in SQL, not as an aggregate: the database grants the receiver the answering columns alone and
 * the sender none once it is sent.
 */
@Component
class Handovers {

    private static final String SELECT = """
            select h.*, f.name as from_name, t.name as to_name from proposal.handover h
              join committee.committee f on f.id = h.committee_id join committee.committee t on t.id = h.to_committee where\s""";

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What crosses to the committee above: these words and nothing else. */
    record Sent(int to, String title, String proposer, String content, String by) {}

    long send(Sent sent, Instant now) {
        return jdbc.sql("insert into proposal.handover (to_committee, title, proposer, content, sent_by, sent_at) values (?, ?, ?, ?, ?, ?) returning id")
                .params(sent.to(), sent.title(), sent.proposer(), sent.content(), sent.by(), now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return whether it was still open and is addressed to the committee in scope */
    boolean accept(long id, String by, Instant now, String receipt) {
        return jdbc.sql("update proposal.handover set state = 'ACCEPTED', answered_by = ?, answered_at = ?, receipt = ? "
                        + "where id = ? and state = 'SENT' and to_committee = committee.current_committee()")
                .params(by, now.atOffset(ZoneOffset.UTC), receipt, id)
                .update() == 1;
    }

    /** @return as {@link #accept} */
    boolean decline(long id, String by, Instant now, String reason) {
        return jdbc.sql("update proposal.handover set state = 'DECLINED', answered_by = ?, answered_at = ?, answer = ? "
                        + "where id = ? and state = 'SENT' and to_committee = committee.current_committee()")
                .params(by, now.atOffset(ZoneOffset.UTC), reason, id)
                .update() == 1;
    }

    Optional<HandoverView> find(long id) {
        return jdbc.sql(SELECT + "h.id = ?").param(id).query(Handovers::view).optional();
    }

    /** Addressed to the committee in scope, the newest 200, open ones first. */
    List<HandoverView> incoming() {
        return jdbc.sql(SELECT + "h.to_committee = committee.current_committee() order by (h.state = 'SENT') desc, h.id desc limit 200")
                .query(Handovers::view)
                .list();
    }

    private static HandoverView view(ResultSet row, int n) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new HandoverView(row.getLong("id"), row.getString("from_name"), row.getString("to_name"), row.getString("title"),
                row.getString("proposer"), row.getString("content"), row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("state"), row.getString("answered_by"),
                answered == null ? null : answered.toInstant(), row.getString("answer"), row.getString("receipt"));
    }
}
