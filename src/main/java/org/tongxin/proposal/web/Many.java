package org.tongxin.proposal.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Refusal;

/**
 * Which proposals an act on many means, as the list and the page that asks once more send it.
 *
 * @param id         the ticked ones
 * @param everything all that the list's filter shows, on every page
 * @param sure       the ids that somebody has seen and is sure of, one after the other with commas: one field, for a request holds a
 *                   thousand at the most
 */
record Many(@Nullable List<Long> id, @Nullable Boolean everything, @Nullable String sure) {

    boolean isSure() {
        return sure != null && !sure.isBlank();
    }

    boolean isEverything() {
        return !isSure() && Boolean.TRUE.equals(everything);
    }

    /** Those that are named one by one. */
    List<Long> named() {
        return isSure() ? seen() : id == null ? List.of() : id;
    }

    private List<Long> seen() {
        try {
            return Arrays.stream(sure.split(",")).map(Long::valueOf).distinct().toList();
        } catch (NumberFormatException e) {
            throw new Refusal("proposal.refused.nothing-chosen");
        }
    }
}
