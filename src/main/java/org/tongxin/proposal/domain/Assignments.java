package org.tongxin.proposal.domain;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Assignments extends ListCrudRepository<Assignment, Long> {

    boolean existsByProposalId(long proposalId);

    Optional<Assignment> findByProposalId(long proposalId);

    default Assignment require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
