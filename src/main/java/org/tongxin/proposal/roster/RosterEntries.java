package org.tongxin.proposal.roster;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface RosterEntries extends ListCrudRepository<RosterEntry, Long> {

    Optional<RosterEntry> findByAssignmentId(long assignmentId);

    default RosterEntry of(RosterParts.Part part) {
        return findByAssignmentId(part.assignment()).orElseGet(() -> RosterEntry.of(part));
    }
}
