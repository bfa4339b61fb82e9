package org.tongxin.proposal.checkpoint;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Checkpoints extends ListCrudRepository<Checkpoint, Long> {

    @Query("select * from proposal.checkpoint where proposal_id = :proposalId order by id")
    List<Checkpoint> findByProposalIdOrderById(long proposalId);

    Optional<Checkpoint> findByProposalIdAndCode(long proposalId, String code);
}
