package org.tongxin.proposal.key;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Tasks extends ListCrudRepository<Task, Long> {

    default Task require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
