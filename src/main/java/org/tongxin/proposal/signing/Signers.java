package org.tongxin.proposal.signing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Signers extends ListCrudRepository<Signer, Long> {

    List<Signer> findByProposalIdOrderByPosition(long proposalId);

    Optional<Signer> findByProposalIdAndAccountId(long proposalId, long accountId);

    Optional<Signer> findByIdAndProposalId(long id, long proposalId);
}
