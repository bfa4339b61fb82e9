package org.tongxin.proposal.roster;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Urgings extends ListCrudRepository<Urging, Long> {
    Optional<Urging> findFirstByAssignmentIdAndSideOrderByIdDesc(long assignmentId, Urging.Side side);
}
