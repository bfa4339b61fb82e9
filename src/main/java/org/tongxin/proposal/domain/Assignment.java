package org.tongxin.proposal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** A filed proposal in the hands of one unit, until it is closed or given to another. */
@Table(schema = "proposal", name = "assignment")
class Assignment {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long unitId;
    AssignmentRole role;
    String note;
    long assignedBy;
    Instant assignedAt;
    @Nullable String signedForBy;
    @Nullable Instant signedForAt;
    @Nullable Instant endedAt;
    @Nullable String endedBecause;

    private Assignment() {}

    static Assignment of(Proposal proposal, long unit, AssignmentRole role, String note, Viewer by, Instant now) {
        proposal.requireStatus(ProposalStatus.FILED);
        var assignment = new Assignment();
        assignment.proposalId = proposal.id;
        assignment.unitId = unit;
        assignment.role = role;
        assignment.note = note.strip();
        assignment.assignedBy = by.account();
        assignment.assignedAt = now;
        return assignment;
    }

    /** Only the unit itself has this case before it; for others, or once it was taken away, there is none. */
    Assignment requireUnitOf(Viewer viewer) {
        if (!viewer.units().contains(unitId) || endedAt != null) {
            throw new NoSuchCase();
        }
        return this;
    }

    void signFor(String name, Instant now) {
        if (signedForAt == null) {
            signedForBy = name;
            signedForAt = now;
        }
    }

    /** Takes the case away from the unit; what it did stays in the history. */
    void end(String because, Instant now) {
        if (because.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        if (endedAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        endedAt = now;
        endedBecause = because.strip();
    }

    boolean signedFor() {
        return signedForAt != null;
    }
}
