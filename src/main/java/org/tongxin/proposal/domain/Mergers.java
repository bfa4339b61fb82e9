package org.tongxin.proposal.domain;

import org.springframework.data.repository.ListCrudRepository;

interface Mergers extends ListCrudRepository<Merger, Long> {

    default Merger require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
