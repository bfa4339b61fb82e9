package org.tongxin.proposal.roster;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.audit.Auditable;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.ui.Refusal;

/** Issues a session's list to the units that have rows in it (下发清单). */
@Component
@Transactional
public class RosterIssues {

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Announcer announcer;

    RosterIssues(JdbcClient jdbc, Periods periods, Announcer announcer) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.announcer = announcer;
    }

    /** A session's list went to the units. */
    public record Issued(long session, String by, int units) implements Auditable {
        @Override
        public String act() {
            return "proposal.roster-issued";
        }

        @Override
        public String subject() {
            return "session:" + session;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("by", by, "units", units);
        }
    }

    /** Issues the lists of the period's sessions; doing it again reaches units that have got rows since. Returns how many units. */
    public int issue(Viewer viewer, String period) {
        int all = 0;
        for (long session : periods.ids(periods.wanted(period))) {
            int units = jdbc.sql("""
                            insert into proposal.roster_issue (session_id, unit_id, issued_by, issued_at)
                            select distinct p.session_id, a.unit_id, :by, cast(:at as timestamptz)
                              from proposal.assignment a join proposal.proposal p on p.id = a.proposal_id
                             where p.session_id = :session and a.ended_at is null and a.role <> 'CO' and p.status in ('FILED', 'CLOSED')
                            on conflict (session_id, unit_id) do update set issued_by = excluded.issued_by, issued_at = excluded.issued_at
                            """)
                    .param("by", viewer.signature())
                    .param("at", announcer.now().atOffset(ZoneOffset.UTC))
                    .param("session", session)
                    .update();
            if (units > 0) {
                announcer.tell(new Issued(session, viewer.signature(), units));
            }
            all += units;
        }
        if (all == 0) {
            throw new Refusal("roster.refused.no-rows");
        }
        return all;
    }

    /** To how many units the period's lists were issued, and when last; empty where they were not. */
    @Transactional(readOnly = true)
    public List<Sent> of(String period) {
        return jdbc.sql("select count(*) as units, max(issued_at) as at from proposal.roster_issue where session_id = any(?) having count(*) > 0")
                .param(periods.ids(periods.wanted(period)))
                .query((row, n) -> new Sent(row.getInt("units"), RosterReader.instant(row, "at")))
                .list();
    }

    /** That lists were issued. */
    public record Sent(int units, java.time.Instant at) {}
}
