package org.tongxin.proposal.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The proposer's rating of a reply; given once.
 *
 * @param sealedUntil until when the database hides it from the units while theirs is not in; null where only the proposer rates
 */
@Table(schema = "proposal", name = "evaluation")
record Evaluation(
        @Id @Nullable Long id,
        long proposalId,
        long replyId,
        long accountId,
        String attitude,
        String result,
        boolean satisfied,
        String comment,
        Instant at,
        List<String> askGrades,
        boolean again,
        @Nullable Instant sealedUntil) {}
