package org.tongxin.proposal.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. Assignment, reply and evaluation are axes of their own. */
public enum ProposalStatus {
    /** being written; only the proposer sees it */
    DRAFT,
    /** handed in and waiting for review */
    RECEIVED,
    /** sent back for revision (退回修改); may be handed in again */
    RETURNED,
    /** not filed (不予立案), with a reason and another destination */
    DECLINED,
    /** filed (立案) under a case number; being handled */
    FILED,
    /** closed (办结) */
    CLOSED,
    /** no longer goes its own way: merged into another (并案) or withdrawn (撤案) */
    SET_ASIDE;

    private static final Set<ProposalStatus> WRITABLE = EnumSet.of(DRAFT, RETURNED);

    boolean canBecome(ProposalStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == RECEIVED;
            case RECEIVED -> next == RETURNED || next == DECLINED || next == FILED || next == SET_ASIDE;
            case FILED -> next == CLOSED || next == SET_ASIDE;
            case SET_ASIDE -> next == RECEIVED || next == FILED;
            case DECLINED, CLOSED -> false;
        };
    }

    /** Whether the proposer may still change the text. */
    public boolean writable() {
        return WRITABLE.contains(this);
    }
}
