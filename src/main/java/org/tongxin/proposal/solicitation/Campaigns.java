package org.tongxin.proposal.solicitation;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Campaigns extends ListCrudRepository<Campaign, Long> {

    default Campaign require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
