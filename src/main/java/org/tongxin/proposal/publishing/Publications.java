package org.tongxin.proposal.publishing;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Publications extends ListCrudRepository<Publication, Long> {

    @Query("select * from proposal.publication where proposal_id = :proposalId")
    Optional<Publication> findByProposalId(long proposalId);
}
