package org.tongxin.proposal.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One contact between unit, proposer and committee; written once, read by all three. */
@Table(schema = "proposal", name = "contact")
record Contact(
        @Id @Nullable Long id,
        long proposalId,
        @Nullable Long assignmentId,
        Side side,
        String way,
        boolean personal,
        LocalDate heldOn,
        String place,
        String people,
        String minutes,
        String writtenBy,
        Instant at) {

    /** Who wrote it down. */
    enum Side {
        UNIT, PROPOSER, COMMITTEE
    }
}
