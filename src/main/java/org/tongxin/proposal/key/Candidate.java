package org.tongxin.proposal.key;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** A proposal nominated in a round, and what was decided of it. */
@Table(schema = "proposal", name = "key_candidate")
class Candidate {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long roundId;
    long proposalId;
    String reason;
    long nominatorId;
    String nominatedBy;
    Instant nominatedAt;
    boolean shortlisted;
    @Nullable Boolean chosen;
    @Nullable LocalDate metOn;
    @Nullable String opinion;
    @Nullable String decidedBy;
    @Nullable Boolean approved;
    @Nullable LocalDate approvedOn;
    @Nullable String approvalNote;

    private Candidate() {}

    static Candidate of(long round, long proposal, String reason, Viewer by, Instant now) {
        var candidate = new Candidate();
        candidate.roundId = round;
        candidate.proposalId = proposal;
        candidate.reason = Said.required(reason, Said.WORDS, "key.refused.reason");
        candidate.nominatorId = by.account();
        candidate.nominatedBy = by.signature();
        candidate.nominatedAt = now;
        return candidate;
    }

    /** What the chairpersons' meeting decided. */
    void decide(boolean key, LocalDate metOn, String opinion, String by) {
        if (!shortlisted || chosen != null) {
            throw new Refusal("key.refused.out-of-order");
        }
        this.chosen = key;
        this.metOn = metOn;
        this.opinion = Said.of(opinion, Said.WORDS);
        this.decidedBy = by;
    }

    /** What the Party committee said to the decision. */
    void approve(boolean agreed, LocalDate on, String note) {
        if (!Boolean.TRUE.equals(chosen) || approved != null) {
            throw new Refusal("key.refused.out-of-order");
        }
        if (on.isBefore(metOn)) {
            throw new Refusal("key.refused.before-meeting", metOn);
        }
        this.approved = agreed;
        this.approvedOn = on;
        this.approvalNote = Said.of(note, Said.WORDS);
    }

    /** Takes the decision back: it waits for another one. */
    void undo() {
        if (chosen == null) {
            throw new Refusal("key.refused.out-of-order");
        }
        chosen = null;
        metOn = null;
        opinion = null;
        decidedBy = null;
        approved = null;
        approvedOn = null;
        approvalNote = null;
    }

    /** Whether nothing more is to be said of it. */
    boolean settled(boolean partyApproval) {
        return !shortlisted || chosen != null && (!chosen || !partyApproval || approved != null);
    }
}
