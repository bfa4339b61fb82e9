package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** An entry of the joint plan of supervision, with its day and its outcome. */
@Table(schema = "proposal", name = "supervision_plan")
class Plan {

    private static final int OUTCOME_MAX = 1000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long sessionId;
    String title;
    String measure;
    Side side;
    @Nullable Long unitId;
    LocalDate dueOn;
    String plannedBy;
    @Nullable String outcome;
    @Nullable String doneBy;
    @Nullable LocalDate doneOn;

    /** Who carries it out. */
    public enum Side {
        COMMITTEE, GOVERNMENT, BOTH
    }

    private Plan() {}

    static Plan of(long session, PlanText text, String by) {
        text.requireComplete();
        var plan = new Plan();
        plan.sessionId = session;
        plan.title = text.title();
        plan.measure = text.measure();
        plan.side = text.side();
        plan.unitId = text.unit();
        plan.dueOn = text.dueOn();
        plan.plannedBy = by;
        return plan;
    }

    void finish(String said, String by, LocalDate today) {
        if (doneOn != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        if (said.isBlank()) {
            throw new Refusal("supervision.refused.outcome");
        }
        if (said.strip().length() > OUTCOME_MAX) {
            throw new Refusal("roster.refused.long", OUTCOME_MAX);
        }
        outcome = said.strip();
        doneBy = by;
        doneOn = today;
    }
}
