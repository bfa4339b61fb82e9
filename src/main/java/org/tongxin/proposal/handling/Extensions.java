package org.tongxin.proposal.handling;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Extensions extends ListCrudRepository<Extension, Long> {

    boolean existsByAssignmentIdAndDecidedAtIsNull(long assignmentId);

    default Extension require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
