package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a finding.
 *
 * @param rectify what the unit has to put right; empty where nothing
 * @param dueOn   by when; null where nothing
 */
public record FindingText(long proposal, long unit, String found, String rectify, @Nullable LocalDate dueOn) {

    public FindingText {
        found = found.strip();
        rectify = rectify.strip();
    }
}
