package org.tongxin.proposal.kin;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Kins extends ListCrudRepository<Kin, Long> {

    default Kin require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
