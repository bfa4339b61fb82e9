package org.tongxin.proposal.award;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.PastWork;
import org.tongxin.rulebook.Rulebooks;

/** Writes a past round of honours for proposals (优秀提案), decided, public and awarded. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastHonoursWriter {

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;
    private final Candidates candidates;

    PastHonoursWriter(JdbcClient jdbc, Rulebooks rulebooks, Candidates candidates) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
        this.candidates = candidates;
    }

    public void write(PastWork.Honours past) {
        var rule = rulebooks.current().section(AwardRules.class).require(past.kind());
        int quota = rule.quotaOf(candidates.count(rule.subject(), past.year()));
        long round = round(past, rule, quota);
        past.chosen().stream().limit(quota).forEach(id -> nominee(round, id, past, true));
        past.chosen().stream().skip(quota).forEach(id -> nominee(round, id, past, false));
        past.others().forEach(id -> nominee(round, id, past, false));
    }

    private long round(PastWork.Honours past, AwardRules.Kind rule, int quota) {
        return jdbc.sql("""
                        insert into proposal.award_round (version, kind, label, subject, year, quota, criteria, state, made_by, made_at, meeting,
                                                          decided_on, decided_by, public_until, document_no, awarded_on)
                        values (1, ?, ?, 'PROPOSAL', ?, ?, ?, 'AWARDED', ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(List.of(rule.code(), rule.label(), past.year(), quota, rule.criteria(), past.office().name(), at(past.openedAt()),
                        past.meeting(), past.decidedOn(), past.office().name(), past.publicUntil(), past.document(), past.awardedOn()))
                .query(Long.class)
                .single();
    }

    private void nominee(long round, long proposal, PastWork.Honours past, boolean chosen) {
        jdbc.sql("""
                        insert into proposal.award_nominee (version, round_id, proposal_id, name, reason, nominated_by, nominated_at, chosen)
                        select 1, ?, p.id, p.title, ?, ?, ?, ? from proposal.proposal p where p.id = ?
                        """)
                .params(List.of(round, past.reason(), past.office().name(), at(past.openedAt()), chosen, proposal))
                .update();
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
