package org.tongxin.proposal.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as its pages show it.
 *
 * @param holder   account that has it now, or null
 * @param dueOn    until when the holder has it, or null
 * @param proposal what became of it, as far as the viewer may see it, or null
 */
public record LeadView(
        long id, String title, String matter, String place, String source, String channel, long giverId, String giver, Instant givenAt,
        LeadFilter.State state, @Nullable Long holder, @Nullable String holderName, @Nullable LocalDate dueOn, @Nullable String shelvedBecause,
        @Nullable Made proposal) {

    /**
     * The proposal made of it.
     *
     * @param title   empty where the viewer may not open it
     * @param stage   last part of the message key {@code proposal.stage.…}, or {@code MERGED} and {@code WITHDRAWN} of {@code lead.stage.…}
     * @param visible whether the viewer may open it
     */
    public record Made(long id, String title, String proposerName, String stage, @Nullable String caseLabel, boolean visible) {}

    /** Who had it when. */
    public record Had(String name, Instant at, @Nullable Instant endedAt, @Nullable String endedAs) {}

    /** A page of the pool, and the way to the next, null on the last. */
    public record Pool(List<LeadView> rows, @Nullable LeadFilter older) {}
}
