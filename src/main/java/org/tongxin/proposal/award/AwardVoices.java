package org.tongxin.proposal.award;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface AwardVoices extends ListCrudRepository<AwardVoice, Long> {

    Optional<AwardVoice> findByNomineeIdAndAccountIdAndKind(long nomineeId, long accountId, AwardVoice.Kind kind);

    default AwardVoice require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
