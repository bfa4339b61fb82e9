package org.tongxin.proposal.domain;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Assignments extends ListCrudRepository<Assignment, Long> {

    boolean existsByProposalIdAndEndedAtIsNull(long proposalId);

    /** Those in force, in the order they were made. */
    List<Assignment> findByProposalIdAndEndedAtIsNullOrderById(long proposalId);

    default Assignment require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
