package org.tongxin.proposal.signing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.ui.Refusal;

/** A proposal that is not reviewed yet, locked: while its signatures change it is neither handed in nor filed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Unfiled {

    private final JdbcClient jdbc;

    Unfiled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What signing asks of a proposal. */
    record Case(long id, ProposalStatus status, ProposalKind kind, @Nullable Long proposer, @Nullable Long session) {
        boolean collective() {
            return kind == ProposalKind.COLLECTIVE;
        }
    }

    /** @throws NoSuchCase when it is not this viewer's own */
    Case own(Viewer viewer, long id) {
        var found = lock(id);
        if (found.proposer() == null || found.proposer() != viewer.account()) {
            throw new NoSuchCase();
        }
        return requireOpen(found);
    }

    /** Whoever was invited asks for it; whether somebody was is the next question. */
    Case any(long id) {
        return requireOpen(lock(id));
    }

    /** Whether signatures may still change: until the review ends. */
    static boolean open(ProposalStatus status) {
        return status.writable() || status == ProposalStatus.RECEIVED;
    }

    private Case lock(long id) {
        return jdbc.sql("select id, status, kind, proposer_id as proposer, session_id as session from proposal.proposal where id = ? for update")
                .param(id)
                .query(Case.class)
                .optional()
                .orElseThrow(NoSuchCase::new);
    }

    private static Case requireOpen(Case found) {
        if (!open(found.status())) {
            throw new Refusal("signing.refused.reviewed");
        }
        return found;
    }
}
