package org.tongxin.proposal.award;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface AwardRounds extends ListCrudRepository<AwardRound, Long> {

    default AwardRound require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
