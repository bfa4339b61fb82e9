package org.tongxin.proposal.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** What a unit promised at a meeting, with the day by which; tracked until it has a result. */
@Table(schema = "proposal", name = "meeting_task")
class Task {

    private static final int WHAT_MAX = 500;
    private static final int RESULT_MAX = 1000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long meetingId;
    long proposalId;
    long unitId;
    String what;
    LocalDate dueOn;
    @Nullable String result;
    @Nullable String doneBy;
    @Nullable LocalDate doneOn;

    private Task() {}

    static Task of(Meeting meeting, long proposal, long unit, String what, LocalDate dueOn) {
        meeting.requireItem(proposal);
        if (what.isBlank()) {
            throw new Refusal("meeting.refused.task-empty");
        }
        if (what.strip().length() > WHAT_MAX) {
            throw new Refusal("roster.refused.long", WHAT_MAX);
        }
        if (dueOn.isBefore(meeting.heldOn)) {
            throw new Refusal("meeting.refused.task-before", meeting.heldOn);
        }
        var task = new Task();
        task.meetingId = meeting.id;
        task.proposalId = proposal;
        task.unitId = unit;
        task.what = what.strip();
        task.dueOn = dueOn;
        return task;
    }

    void finish(String said, String by, LocalDate today) {
        if (doneOn != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        if (said.isBlank()) {
            throw new Refusal("meeting.refused.result-empty");
        }
        if (said.strip().length() > RESULT_MAX) {
            throw new Refusal("roster.refused.long", RESULT_MAX);
        }
        result = said.strip();
        doneBy = by;
        doneOn = today;
    }
}
