package org.tongxin.proposal.meeting;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** Writes down what a unit promised at a meeting and follows it to its result (M014). */
@Component
@Transactional
public class TaskDesk {

    private final MeetingTasks tasks;
    private final Meetings meetings;
    private final Cases cases;
    private final MeetingTimes times;
    private final Announcer announcer;

    TaskDesk(MeetingTasks tasks, Meetings meetings, Cases cases, MeetingTimes times, Announcer announcer) {
        this.tasks = tasks;
        this.meetings = meetings;
        this.cases = cases;
        this.times = times;
        this.announcer = announcer;
    }

    /** Only a unit that has the case in its hands can promise something about it. */
    public void promise(Viewer viewer, long meeting, long proposal, long unit, String what, LocalDate dueOn) {
        var held = meetings.require(meeting);
        if (held.cancelledAt != null) {
            throw new Refusal("meeting.refused.over");
        }
        if (!cases.require(viewer, proposal).units().contains(unit)) {
            throw new Refusal("meeting.refused.not-handling");
        }
        var task = tasks.save(Task.of(held, proposal, unit, what, dueOn));
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), "meeting-promised", task.dueOn + " " + task.what));
    }

    /** The unit, or the office for it, says what came of it. */
    public void finish(Viewer viewer, long id, String result) {
        var task = tasks.require(id);
        if (!viewer.units().contains(task.unitId) && !viewer.may(Act.SUPERVISE_JOINTLY)) {
            throw new NoSuchCase();
        }
        task.finish(result, viewer.signature(), times.today());
        tasks.save(task);
        announcer.tell(new ProposalEvent.Noted(task.proposalId, viewer.signature(), announcer.now(), "meeting-kept", task.result));
    }
}
