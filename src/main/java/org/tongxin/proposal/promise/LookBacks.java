package org.tongxin.proposal.promise;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface LookBacks extends ListCrudRepository<LookBack, Long> {

    default LookBack require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
