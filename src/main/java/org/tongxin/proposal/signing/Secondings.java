package org.tongxin.proposal.signing;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Secondings extends ListCrudRepository<Seconding, Long> {

    Optional<Seconding> findByProposalIdAndAccountIdAndTakenBackAtIsNull(long proposalId, long accountId);
}
