package org.tongxin.proposal.roster;

import java.util.List;

/** What one unit has to answer in a period, and how it did; units that only lend a hand are not counted. */
public record UnitLoad(
        long unit, String unitName, long assigned, long signedInTime, long repliedInTime, long late, long overdue, long satisfied, long ticked) {

    static final List<RosterState> COUNTED = List.of(RosterState.SIGNED_IN_TIME, RosterState.REPLIED_IN_TIME, RosterState.LATE,
            RosterState.OVERDUE, RosterState.SATISFIED, RosterState.TICKED);

    /** The number of a state, as the list of that state is long. */
    public long of(RosterState state) {
        return switch (state) {
            case SIGNED_IN_TIME -> signedInTime;
            case REPLIED_IN_TIME -> repliedInTime;
            case LATE -> late;
            case OVERDUE -> overdue;
            case SATISFIED -> satisfied;
            case TICKED -> ticked;
            default -> throw new IllegalArgumentException(state.name());
        };
    }
}
