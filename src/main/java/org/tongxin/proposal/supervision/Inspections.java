package org.tongxin.proposal.supervision;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Inspections extends ListCrudRepository<Inspection, Long> {

    default Inspection require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
