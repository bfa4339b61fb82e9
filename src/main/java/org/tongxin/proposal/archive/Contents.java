package org.tongxin.proposal.archive;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.audit.Sm3;
import org.tongxin.proposal.domain.ProposalSet;

/** What a session holds: the counts of its register, and the hash over every proposal with its letters and ratings. */
@Component
class Contents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Contents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counted by the sets that figures count, so that the register and the review of a year do not differ. */
    Holding count(long session) {
        return jdbc.sql("""
                        select count(*) as received, %s as filed, %s as replied, %s as closed, %s as rated, %s as satisfied,
                               (select count(*) from proposal.promise d join proposal.proposal x on x.id = d.proposal_id
                                 where x.session_id = :session and d.state <> 'SUPERSEDED') as promises,
                               (select count(*) from proposal.promise d join proposal.proposal x on x.id = d.proposal_id
                                 where x.session_id = :session and d.state = 'KEPT') as kept
                          from proposal.proposal p where p.session_id = :session
                        """.formatted(of(ProposalSet.FILED), of(ProposalSet.REPLIED), of(ProposalSet.CLOSED), of(ProposalSet.RATED),
                                of(ProposalSet.SATISFIED)))
                .param("session", session)
                .param("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Holding.class)
                .single();
    }

    private static String of(ProposalSet set) {
        return "count(*) filter (where " + set.condition(true) + ")";
    }

    /** Changes with every word that changes. Moments are seconds, for their text depends on who asks. */
    String hash(long session) {
        var lines = jdbc.sql("""
                        select jsonb_build_array(p.receipt_no, p.case_label, p.status, p.proposer_name, p.title, p.situation, p.analysis, p.asks, p.category,
                                   extract(epoch from p.filed_at), extract(epoch from p.replied_at), extract(epoch from p.closed_at), p.closed_as,
                                   (select jsonb_agg(jsonb_build_array(r.assignment_id, r.round, r.opening, r.result_class, r.letter_no, r.checked_by,
                                               (select jsonb_agg(jsonb_build_array(w.position, w.stance, w.text, w.promised_on::text) order by w.position)
                                                  from proposal.answer w where w.reply = r.id)) order by r.id)
                                      from proposal.reply r where r.proposal_id = p.id),
                                   (select jsonb_agg(jsonb_build_array(e.reply_id, e.account_id, e.attitude, e.result, e.comment, e.again) order by e.id)
                                      from proposal.evaluation e where e.proposal_id = p.id),
                                   (select jsonb_agg(jsonb_build_array(s.text, s.letter_no, s.class_before, s.class_after) order by s.id)
                                      from proposal.supplement s where s.proposal_id = p.id))::text
                          from proposal.proposal p where p.session_id = ? order by p.receipt_no, p.id
                        """)
                .param(session)
                .query(String.class)
                .list();
        return Sm3.of(lines);
    }
}
