package org.tongxin.proposal.early;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Comments extends ListCrudRepository<Comment, Long> {

    default Comment require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
