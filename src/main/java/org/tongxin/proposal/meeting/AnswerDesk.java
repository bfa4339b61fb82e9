package org.tongxin.proposal.meeting;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.AssignmentDesk;
import org.tongxin.proposal.handling.ObjectionDesk;
import org.tongxin.ui.Refusal;

/** At an assignment meeting a unit takes over each case on the agenda that is assigned to it, or says why it is another's. */
@Component
@Transactional
public class AnswerDesk {

    private final AgendaParts parts;
    private final MeetingAnswers answers;
    private final AssignmentDesk assignments;
    private final ObjectionDesk objections;

    AnswerDesk(AgendaParts parts, MeetingAnswers answers, AssignmentDesk assignments, ObjectionDesk objections) {
        this.parts = parts;
        this.answers = answers;
        this.assignments = assignments;
        this.objections = objections;
    }

    /** Takes the case over; that is signing for it (签收). */
    public void accept(Viewer viewer, long meeting, long assignment) {
        requireUnanswered(viewer, meeting, assignment);
        assignments.signFor(viewer, assignment);
        answers.save(new Answer(null, meeting, assignment, true, "", viewer.signature(), parts.now()));
    }

    /** Refuses the case with a reason and a better unit: an objection (退办) on which the office decides. */
    public void refuse(Viewer viewer, long meeting, long assignment, String reason, long betterUnit) {
        requireUnanswered(viewer, meeting, assignment);
        objections.raise(viewer, assignment, reason, betterUnit);
        answers.save(new Answer(null, meeting, assignment, false, reason.strip(), viewer.signature(), parts.now()));
    }

    private void requireUnanswered(Viewer viewer, long meeting, long assignment) {
        parts.requireInTime(viewer, meeting, assignment);
        if (answers.existsByMeetingIdAndAssignmentId(meeting, assignment)) {
            throw new Refusal("meeting.refused.answered");
        }
    }
}
