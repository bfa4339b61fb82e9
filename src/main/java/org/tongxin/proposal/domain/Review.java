package org.tongxin.proposal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One decision of one reviewer; written once. */
@Table(schema = "proposal", name = "review")
record Review(
        @Id @Nullable Long id,
        long proposalId,
        String step,
        Decision decision,
        @Nullable String reason,
        String opinion,
        long reviewerId,
        String reviewer,
        Instant at) {

    enum Decision {
        PASSED, FILED, DECLINED, RETURNED, REGRADED
    }
}
