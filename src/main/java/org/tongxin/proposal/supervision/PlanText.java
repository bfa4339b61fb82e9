package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tongxin.ui.Refusal;

/** What a person writes of an entry of the plan. */
public record PlanText(
        @Nullable String title, @Nullable String measure, Plan.@Nullable Side side, @Nullable Long unit,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn) {

    private static final int TITLE_MAX = 200;
    private static final int MEASURE_MAX = 1000;

    public PlanText {
        title = title == null ? "" : title.strip();
        measure = measure == null ? "" : measure.strip();
    }

    PlanText requireComplete() {
        if (title.isEmpty() || side == null || dueOn == null) {
            throw new Refusal("supervision.refused.plan-incomplete");
        }
        if (title.length() > TITLE_MAX || measure.length() > MEASURE_MAX) {
            throw new Refusal("roster.refused.long", title.length() > TITLE_MAX ? TITLE_MAX : MEASURE_MAX);
        }
        return this;
    }
}
