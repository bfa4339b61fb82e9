package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.roster.RosterCases;
import org.tongxin.proposal.roster.RosterFilter;
import org.tongxin.proposal.roster.RosterRow;
import org.tongxin.proposal.roster.RosterState;

/**
 * The board as both sides see it.
 *
 * @param filter the sessions it is about
 * @param states how many rows of the list are how far
 * @param alarms overdue rows, at most fifty
 */
public record BoardView(
        RosterFilter filter, Map<RosterState, Long> states, List<PlanLine> plans, List<RosterRow> alarms, List<RosterCases.Urged> urgings) {

    /** An entry of the plan; side is COMMITTEE, GOVERNMENT or BOTH. */
    public record PlanLine(
            long id, String title, String measure, String side, @Nullable String unitName, LocalDate dueOn, String plannedBy, @Nullable String outcome,
            @Nullable String doneBy, @Nullable LocalDate doneOn, boolean overdue) {}
}
