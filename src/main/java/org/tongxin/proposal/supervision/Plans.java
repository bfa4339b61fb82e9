package org.tongxin.proposal.supervision;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Plans extends ListCrudRepository<Plan, Long> {

    default Plan require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
