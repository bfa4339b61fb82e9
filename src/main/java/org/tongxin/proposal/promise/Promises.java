package org.tongxin.proposal.promise;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Promises extends ListCrudRepository<Promise, Long> {

    default Promise require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
