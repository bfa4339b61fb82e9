package org.tongxin.proposal.quality;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface QualityDrives extends ListCrudRepository<QualityDrive, Long> {

    Optional<QualityDrive> findBySessionId(long sessionId);
}
