package org.tongxin.proposal.key;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface KeyCases extends ListCrudRepository<KeyCase, Long> {

    /** The newest standing decision on a proposal. */
    Optional<KeyCase> findFirstByProposalIdAndUndoneAtIsNullOrderByIdDesc(long proposalId);

    List<KeyCase> findByCandidateIdAndUndoneAtIsNull(long candidateId);

    default KeyCase require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
