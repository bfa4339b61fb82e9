package org.tongxin.proposal.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.MeetingKind;

/** A meeting in a list. */
public record MeetingRow(
        long id, MeetingKind kind, String sessionTitle, String title, LocalDate heldOn, String place, @Nullable Long unit, @Nullable String unitName,
        String supervisor, boolean held, boolean cancelled, int items) {

    /** Last part of the key of its words: planned, held or cancelled. */
    public String state() {
        return held ? "held" : cancelled ? "cancelled" : "planned";
    }

    public String tone() {
        return held ? "good" : cancelled ? "quiet" : "going";
    }
}
