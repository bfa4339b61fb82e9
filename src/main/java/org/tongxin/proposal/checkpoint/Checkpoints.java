package org.tongxin.proposal.checkpoint;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Checkpoints extends ListCrudRepository<Checkpoint, Long> {

    List<Checkpoint> findByProposalIdOrderById(long proposalId);

    Optional<Checkpoint> findByProposalIdAndCode(long proposalId, String code);
}
