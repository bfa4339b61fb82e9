package org.tongxin.proposal.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.ui.Refusal;

interface Replies extends ListCrudRepository<Reply, Long> {

    /** The latest round. */
    Optional<Reply> findFirstByAssignmentIdOrderByRoundDesc(long assignmentId);

    List<Reply> findByProposalIdOrderById(long proposalId);

    default Reply requireOf(long assignment) {
        return findFirstByAssignmentIdOrderByRoundDesc(assignment).orElseThrow(() -> new Refusal("proposal.refused.out-of-order"));
    }
}
