package org.tongxin.proposal.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.ui.Refusal;

/**
 * A proposal as the other subjects of the room know it.
 *
 * @param proposer account of the first proposer, or null where only the name is known
 * @param session  id of the session it was handed in for; null for a draft
 * @param rulebook version of the rules it goes by; null for one taken over
 * @param units    ids of the units in whose hands it is now
 */
public record CaseFacts(
        long id, String title, ProposalStatus status, ProposalKind kind, @Nullable Long proposer, String proposerName, @Nullable Long session,
        @Nullable Long rulebook, @Nullable String caseLabel, @Nullable Instant receivedAt, @Nullable Instant filedAt, @Nullable Instant repliedAt,
        @Nullable Instant closedAt, List<Long> units) {

    /** Filed and not closed: being handled. */
    public boolean inHandling() {
        return status == ProposalStatus.FILED;
    }

    /** Filed, closed or not, and neither merged nor withdrawn since. */
    public boolean filed() {
        return status == ProposalStatus.FILED || status == ProposalStatus.CLOSED;
    }

    /** Handed in, and no unit has it yet: may be merged with others (并案). */
    public boolean mergeable() {
        return status == ProposalStatus.RECEIVED || status == ProposalStatus.FILED && units.isEmpty();
    }

    public CaseFacts requireInHandling() {
        if (!inHandling()) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        return this;
    }

    public CaseFacts requireFiled() {
        if (!filed()) {
            throw new Refusal("proposal.refused.not-filed-yet");
        }
        return this;
    }
}
