package org.tongxin.proposal.key;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Actions extends ListCrudRepository<Action, Long> {

    default Action require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
