package org.tongxin.proposal.meeting;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface MeetingTasks extends ListCrudRepository<Task, Long> {
    default Task require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
