package org.tongxin.proposal.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** Who or what is put forward, and whether it was honoured. */
@Table(schema = "proposal", name = "award_nominee")
class AwardNominee {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long roundId;
    @Nullable Long proposalId;
    @Nullable Long unitId;
    @Nullable Long accountId;
    String name;
    String reason;
    String nominatedBy;
    Instant nominatedAt;
    boolean chosen;
    @Nullable Instant revokedAt;
    @Nullable String revokedBy;
    @Nullable String revokedBecause;

    private AwardNominee() {}

    static AwardNominee of(long round, Candidate candidate, String reason, String by, Instant now) {
        var nominee = new AwardNominee();
        nominee.roundId = round;
        nominee.proposalId = candidate.proposal();
        nominee.unitId = candidate.unit();
        nominee.accountId = candidate.account();
        nominee.name = candidate.name();
        nominee.reason = reason;
        nominee.nominatedBy = by;
        nominee.nominatedAt = now;
        return nominee;
    }

    /** Exactly one of the three ids is there. */
    record Candidate(@Nullable Long proposal, @Nullable Long unit, @Nullable Long account, String name) {}

    void choose(boolean yes) {
        chosen = yes;
    }

    /** Takes the honour back; that it was given stays on record. */
    void revoke(String because, String by, Instant now) {
        if (!chosen || revokedAt != null) {
            throw new Refusal("award.refused.out-of-order");
        }
        revokedBecause = because;
        revokedBy = by;
        revokedAt = now;
    }
}
