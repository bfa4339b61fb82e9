package org.tongxin.proposal.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.SessionPhase;

/** Reads who was asked to sign, who did, and who seconds. */
@Component
@Transactional(readOnly = true)
class SigningReader {

    private final JdbcClient jdbc;
    private final Announcer announcer;

    SigningReader(JdbcClient jdbc, Announcer announcer) {
        this.jdbc = jdbc;
        this.announcer = announcer;
    }

    SigningView of(long proposal) {
        var now = announcer.now();
        return new SigningView(jdbc.sql("""
                        select s.*, s.agreed_at is not null and s.signed_wording <> proposal.wording(p.title, p.situation, p.analysis, p.asks) as rewritten
                          from proposal.signer s join proposal.proposal p on p.id = s.proposal_id where s.proposal_id = ? order by s.position
                        """)
                .param(proposal)
                .query((row, n) -> line(row, now))
                .list());
    }

    List<SigningView.Second> seconds(long proposal) {
        return jdbc.sql("select account_id, name, opinion, seconded_at from proposal.seconding where proposal_id = ? and taken_back_at is null order by id")
                .param(proposal)
                .query((row, n) -> new SigningView.Second(row.getLong(1), row.getString(2), row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether its proposer lets others second it. */
    boolean secondable(long proposal) {
        return jdbc.sql("select wish_secondable from proposal.proposal where id = ?").param(proposal).query(Boolean.class).single();
    }

    private static SigningView.Line line(ResultSet row, Instant now) throws SQLException {
        var expires = instant(row, "expires_at");
        var state = Signer.state(instant(row, "agreed_at"), instant(row, "declined_at"), instant(row, "withdrawn_at"), expires, now);
        var phase = row.getString("phase");
        return new SigningView.Line(row.getLong("id"), row.getObject("account_id", Long.class), row.getString("name"), row.getBoolean("guest"),
                expires, state.name(), row.getString("opinion"), phase == null ? null : SessionPhase.valueOf(phase), row.getBoolean("rewritten"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
