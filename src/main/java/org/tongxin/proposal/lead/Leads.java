package org.tongxin.proposal.lead;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Leads extends ListCrudRepository<Lead, Long> {

    default Lead require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
