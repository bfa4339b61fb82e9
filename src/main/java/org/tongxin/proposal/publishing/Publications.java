package org.tongxin.proposal.publishing;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Publications extends ListCrudRepository<Publication, Long> {

    Optional<Publication> findByProposalId(long proposalId);
}
