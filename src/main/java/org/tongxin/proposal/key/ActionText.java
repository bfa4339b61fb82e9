package org.tongxin.proposal.key;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a person writes of an action: the form and the stored state. Only kind and day are needed at once; the rest may follow.
 *
 * @param kind code of the rulebook's actions
 */
public record ActionText(
        String kind, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate heldOn, @Nullable String place, @Nullable String people,
        @Nullable String findings) {

    public ActionText {
        kind = kind == null ? "" : kind;
    }
}
