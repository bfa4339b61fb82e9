package org.tongxin.proposal.key;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** What an action left to be done on one proposal; by a unit, or by the committee's office where no unit is named. */
@Table(schema = "proposal", name = "key_task")
class Task {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long actionId;
    long proposalId;
    @Nullable Long unitId;
    String what;
    LocalDate dueOn;
    @Nullable String result;
    @Nullable String doneBy;
    @Nullable Instant doneAt;

    private Task() {}

    static Task of(long action, long proposal, @Nullable Long unit, String what, @Nullable LocalDate due) {
        if (Said.day(due) == null) {
            throw new Refusal("key.refused.due");
        }
        var task = new Task();
        task.actionId = action;
        task.proposalId = proposal;
        task.unitId = unit;
        task.what = Said.required(what, 500, "key.refused.what");
        task.dueOn = due;
        return task;
    }

    void close(String outcome, String by, Instant now) {
        if (doneAt != null) {
            throw new Refusal("key.refused.out-of-order");
        }
        result = Said.required(outcome, Said.WORDS, "key.refused.result");
        doneBy = by;
        doneAt = now;
    }
}
