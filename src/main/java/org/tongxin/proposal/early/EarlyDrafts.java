package org.tongxin.proposal.early;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface EarlyDrafts extends ListCrudRepository<EarlyDraft, Long> {

    int countByProposalId(long proposalId);

    boolean existsByProposalIdAndAnsweredAtIsNull(long proposalId);

    default EarlyDraft require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
