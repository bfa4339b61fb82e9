package org.tongxin.proposal.meeting;

import org.springframework.data.repository.ListCrudRepository;

interface MeetingAnswers extends ListCrudRepository<Answer, Long> {
    boolean existsByMeetingIdAndAssignmentId(long meetingId, long assignmentId);
}
