package org.tongxin.proposal.kin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a person writes of a group: the form and the stored state.
 *
 * @param unit  the unit that answers for the whole group, if one does
 * @param plan  how it is supervised together
 */
public record KinText(@Nullable String name, @Nullable Long unit, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn, @Nullable String plan) {

    public KinText {
        name = name == null ? "" : name.strip();
        plan = plan == null ? "" : plan.strip();
    }
}
