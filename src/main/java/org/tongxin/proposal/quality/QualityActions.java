package org.tongxin.proposal.quality;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface QualityActions extends ListCrudRepository<QualityAction, Long> {

    default QualityAction require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
