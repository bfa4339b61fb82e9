package org.tongxin.proposal.domain;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.ui.Refusal;

interface Replies extends ListCrudRepository<Reply, Long> {

    Optional<Reply> findByAssignmentId(long assignmentId);

    default Reply requireOf(long assignment) {
        return findByAssignmentId(assignment).orElseThrow(() -> new Refusal("proposal.refused.out-of-order"));
    }
}
