package org.tongxin.proposal.supervision;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Findings extends ListCrudRepository<Finding, Long> {

    default Finding require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
