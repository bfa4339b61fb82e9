package org.tongxin.proposal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;

/** A filed proposal in the hands of one unit. */
@Table(schema = "proposal", name = "assignment")
class Assignment {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long unitId;
    String note;
    long assignedBy;
    Instant assignedAt;
    @Nullable String signedForBy;
    @Nullable Instant signedForAt;

    private Assignment() {}

    static Assignment of(Proposal proposal, long unit, String note, Viewer by, Instant now) {
        proposal.requireStatus(ProposalStatus.FILED);
        var assignment = new Assignment();
        assignment.proposalId = proposal.id;
        assignment.unitId = unit;
        assignment.note = note.strip();
        assignment.assignedBy = by.account();
        assignment.assignedAt = now;
        return assignment;
    }

    /** Only the unit itself has this case before it; for others there is none. */
    Assignment requireUnitOf(Viewer viewer) {
        if (!viewer.units().contains(unitId)) {
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

    boolean signedFor() {
        return signedForAt != null;
    }
}
