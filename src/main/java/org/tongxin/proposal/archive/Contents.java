package org.tongxin.proposal.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.audit.Sm3;

/** What a session holds: the counts of its register, and the hash over every proposal with its letters and ratings. */
@Component
class Contents {

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Holding count(long session) {
        return jdbc.sql("""
                        with p as (select * from proposal.proposal where session_id = ?)
                        select count(*) as received, count(*) filter (where filed_at is not null and set_aside_at is null) as filed,
                               count(replied_at) as replied, count(closed_at) as closed,
                               count(*) filter (where exists (select 1 from proposal.evaluation e where e.proposal_id = p.id and not e.again)) as rated,
                               count(*) filter (where exists (select 1 from proposal.evaluation e where e.proposal_id = p.id and not e.again
                                   and e.satisfied and not exists (select 1 from proposal.evaluation l
                                       where l.proposal_id = p.id and not l.again and l.id > e.id))) as satisfied,
                               (select count(*) from proposal.promise d join p x on x.id = d.proposal_id where d.state <> 'SUPERSEDED') as promises,
                               (select count(*) from proposal.promise d join p x on x.id = d.proposal_id where d.state = 'KEPT') as kept
                          from p
                        """)
                .param(session)
                .query(Holding.class)
                .single();
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
