package org.tongxin.proposal.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hand-over as both committees see it. */
public record HandoverView(
        long id, String fromName, String toName, String title, String proposer, String content, String sentBy, Instant sentAt, String state,
        @Nullable String answeredBy, @Nullable Instant answeredAt, @Nullable String answer, @Nullable String receipt) {

    public boolean open() {
        return state.equals("SENT");
    }

    public String tone() {
        return open() ? "going" : state.equals("ACCEPTED") ? "good" : "bad";
    }
}
