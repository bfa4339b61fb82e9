package org.tongxin.proposal.domain;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.ProposalEvent;

/**
 * Keeps the kind of a member's proposal in step with its signatures: joint (联名) as long as somebody agreed. The only place that
 * changes a kind. Filing settles it for good; a collective's proposal stays one however many collectives sign.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Kinds {

    private final JdbcClient jdbc;

    Kinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ProposalEvent.Submitted submitted) {
        settle(submitted.proposal());
    }

    /** Looks at the signatures once more. Whoever changes them has locked the proposal, so that none slips through while it is handed in. */
    public void settle(long proposal) {
        jdbc.sql("""
                        update proposal.proposal p set kind = signed.kind
                          from (select case when exists (select 1 from proposal.signer s where s.proposal_id = :id and s.agreed_at is not null)
                                            then 'JOINT' else 'INDIVIDUAL' end as kind) signed
                         where p.id = :id and p.kind in ('INDIVIDUAL', 'JOINT') and p.kind <> signed.kind and p.filed_at is null
                        """)
                .param("id", proposal)
                .update();
    }
}
