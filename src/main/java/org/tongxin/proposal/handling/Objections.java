package org.tongxin.proposal.handling;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Objections extends ListCrudRepository<Objection, Long> {

    boolean existsByAssignmentIdAndDecidedAtIsNull(long assignmentId);

    default Objection require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
