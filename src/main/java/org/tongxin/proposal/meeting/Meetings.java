package org.tongxin.proposal.meeting;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Meetings extends ListCrudRepository<Meeting, Long> {

    default Meeting require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
