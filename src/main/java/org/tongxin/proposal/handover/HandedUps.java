package org.tongxin.proposal.handover;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface HandedUps extends ListCrudRepository<HandedUp, Long> {

    default HandedUp require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
