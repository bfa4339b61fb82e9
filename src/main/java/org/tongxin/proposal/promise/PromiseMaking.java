package org.tongxin.proposal.promise;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.ProposalsTaken;

/** Makes promises of what an issued reply plans, in the transaction that issues it. */
@Component
class PromiseMaking {

    private final JdbcClient jdbc;

    PromiseMaking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ProposalEvent.Replied replied) {
        supersede(replied.assignment());
        make(List.of(replied.proposal()));
    }

    /** Cases taken over bring their replies with them. */
    @EventListener
    void on(ProposalsTaken taken) {
        make(taken.proposals());
    }

    /** What an earlier letter of the unit promised and nobody found kept gives way to what the new one says. */
    private void supersede(long assignment) {
        jdbc.sql("""
                        update proposal.promise p
                           set state = 'SUPERSEDED', next_reply_id = l.id, asked_for = null, asked_because = null, version = p.version + 1
                          from (select r.id, r.assignment_id from proposal.reply r
                                 where r.assignment_id = ? and r.status = 'ISSUED' order by r.round desc limit 1) l
                         where p.assignment_id = l.assignment_id and p.reply_id <> l.id and p.state not in ('KEPT', 'SUPERSEDED')
                        """)
                .param(assignment)
                .update();
    }

    private void make(List<Long> proposals) {
        jdbc.sql("""
                        insert into proposal.promise (version, proposal_id, assignment_id, reply_id, ask, text, unit_id, person, promised_on, due_on,
                                                      state, made_at)
                        select 1, r.proposal_id, a.id, r.id, w.position, w.text, a.unit_id, r.contact, w.promised_on, w.promised_on, 'OPEN', r.issued_at
                          from proposal.reply r join proposal.assignment a on a.id = r.assignment_id
                          join proposal.answer w on w.reply = r.id and w.stance = 'PLANNED' and w.promised_on is not null
                         where r.proposal_id = any(?) and r.status = 'ISSUED'
                           and not exists (select 1 from proposal.reply l
                                            where l.assignment_id = r.assignment_id and l.round > r.round and l.status = 'ISSUED')
                         order by r.id, w.position
                        on conflict (reply_id, ask) do nothing
                        """)
                .param(proposals.toArray(Long[]::new))
                .update();
    }
}
