package org.tongxin.proposal.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** A unit's statement that a case is another's (退办), and what the office decides. */
@Table(schema = "proposal", name = "objection")
class Objection {

    static final int REASON_MAX = 1_000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long assignmentId;
    String reason;
    long betterUnit;
    String raisedBy;
    Instant raisedAt;
    @Nullable Boolean accepted;
    @Nullable String opinion;
    @Nullable String decidedBy;
    @Nullable Instant decidedAt;

    private Objection() {}

    static Objection of(OwnPart.Part part, String reason, long betterUnit, Viewer by, Instant now) {
        if (reason.isBlank() || betterUnit == part.unit()) {
            throw new Refusal("proposal.refused.objection-incomplete");
        }
        var objection = new Objection();
        objection.proposalId = part.proposal();
        objection.assignmentId = part.assignment();
        objection.reason = OwnPart.within(reason, REASON_MAX);
        objection.betterUnit = betterUnit;
        objection.raisedBy = by.signature();
        objection.raisedAt = now;
        return objection;
    }

    void decide(boolean accept, String why, Viewer by, Instant now) {
        if (decidedAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        if (!accept && why.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        accepted = accept;
        opinion = why.strip();
        decidedBy = by.signature();
        decidedAt = now;
    }
}
