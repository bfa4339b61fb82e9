package org.tongxin.proposal.archive;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SessionArchives extends ListCrudRepository<SessionArchive, Long> {

    Optional<SessionArchive> findBySessionIdAndReopenedAtIsNull(long sessionId);

    List<SessionArchive> findAllByOrderByIdDesc();
}
