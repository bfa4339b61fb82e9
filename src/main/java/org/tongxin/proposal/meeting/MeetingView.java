package org.tongxin.proposal.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its page shows it.
 *
 * @param lastAnswer  last day on which units may answer to an assignment meeting
 * @param invited     units whose cases are on the agenda, and whether they came; null until that was written down
 */
public record MeetingView(
        MeetingRow row, String minutes, boolean proposerPresent, @Nullable String cancelledBecause, String plannedBy, LocalDate lastAnswer,
        List<Item> items, List<Invited> invited, List<TaskRow> tasks) {

    /** A case on the agenda. */
    public record Item(
            long proposal, @Nullable String caseLabel, String title, String proposerName, @Nullable String progress, @Nullable String notedBy,
            List<Hand> hands) {}

    /**
     * A unit that has the case.
     *
     * @param accepted what it said at the meeting; null while it said nothing
     */
    public record Hand(long assignment, long unit, String unitName, boolean signed, @Nullable Boolean accepted, String reason) {}

    /** A unit and whether it came. */
    public record Invited(long unit, String unitName, @Nullable Boolean attended) {}

    /** What was promised. */
    public record TaskRow(
            long id, long meeting, String meetingTitle, long proposal, long unit, String unitName, String what, LocalDate dueOn, @Nullable String result,
            @Nullable String doneBy, @Nullable LocalDate doneOn, boolean overdue) {}
}
