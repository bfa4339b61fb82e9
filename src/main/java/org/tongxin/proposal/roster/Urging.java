package org.tongxin.proposal.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;

/** A unit was urged (催办); written once, read by both offices and the unit. */
@Table(schema = "proposal", name = "urging")
record Urging(@Id @Nullable Long id, long proposalId, long assignmentId, Side side, String text, String urgedBy, Instant urgedAt) {

    /** Which of the two offices that supervise together. */
    public enum Side {
        /** 政协 */
        COMMITTEE,
        /** 党委、政府办公室和督查室 */
        GOVERNMENT;

        static Side of(Viewer viewer) {
            return viewer.is(Role.PROPOSALS_CLERK) || viewer.is(Role.PROPOSALS_DIRECTOR) ? COMMITTEE : GOVERNMENT;
        }
    }
}
