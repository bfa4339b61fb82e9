package org.tongxin.proposal.signing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Signers extends ListCrudRepository<Signer, Long> {

    List<Signer> findByProposalIdOrderByPosition(long proposalId);

    Optional<Signer> findByProposalIdAndAccountId(long proposalId, long accountId);

    /** Ties a signature to the words as they are now. */
    @Modifying
    @Query("""
            update proposal.signer s set signed_wording = proposal.wording(p.title, p.situation, p.analysis, p.asks)
              from proposal.proposal p where p.id = s.proposal_id and s.id = :signer
            """)
    void tie(long signer);

    Optional<Signer> findByIdAndProposalId(long id, long proposalId);
}
