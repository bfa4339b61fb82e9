package org.tongxin.proposal.promise;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Supplements extends ListCrudRepository<Supplement, Long> {

    /** The one of an assignment that is not issued yet. */
    Optional<Supplement> findByAssignmentIdAndStatusNot(long assignmentId, Supplement.Status status);

    default Supplement require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
