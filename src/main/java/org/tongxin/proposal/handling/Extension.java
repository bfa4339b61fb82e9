package org.tongxin.proposal.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.calendar.Limit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** A unit's request for more time (延期), and what the office decides. */
@Table(schema = "proposal", name = "extension")
class Extension {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long assignmentId;
    String more;
    String reason;
    long askedAccount;
    String askedBy;
    LocalDate askedOn;
    @Nullable Boolean granted;
    @Nullable String opinion;
    @Nullable String decidedBy;
    @Nullable Instant decidedAt;

    private Extension() {}

    static Extension of(OwnPart.Part part, Limit more, String reason, Viewer by, LocalDate today) {
        if (reason.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        var extension = new Extension();
        extension.proposalId = part.proposal();
        extension.assignmentId = part.assignment();
        extension.more = more.toString();
        extension.reason = OwnPart.within(reason, Objection.REASON_MAX);
        extension.askedAccount = by.account();
        extension.askedBy = by.signature();
        extension.askedOn = today;
        return extension;
    }

    void decide(boolean grant, String why, Viewer by, Instant now) {
        if (decidedAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        if (!grant && why.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        granted = grant;
        opinion = why.strip();
        decidedBy = by.signature();
        decidedAt = now;
    }
}
