package org.tongxin.proposal.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case's page shows of its rows in the list. */
public record RosterView(List<Part> parts) {

    /** One unit's row with its notes, both newest first. */
    public record Part(
            long assignment, long unit, String unitName, boolean answers, boolean answered, String leader, String responsible,
            RosterRow.Tick tick, @Nullable Instant issuedAt, List<Note> progress, List<Note> urgings) {

        /** Urgings to which the unit has neither noted progress nor replied since. */
        public List<Note> unheeded() {
            return urgings.stream().filter(Note::waits).toList();
        }
    }

    /**
     * Something written about a row.
     *
     * @param side  of an urging: COMMITTEE or GOVERNMENT; empty for progress
     * @param waits whether an urging has not been heeded
     */
    public record Note(long assignment, String text, String by, Instant at, String side, boolean waits) {}
}
