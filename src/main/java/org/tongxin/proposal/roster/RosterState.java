package org.tongxin.proposal.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a row is: each a condition over a line of {@link RosterQuery}, so that what is counted is what is listed. */
public enum RosterState {
    OPEN("line.open"),
    /** open past its deadline; computed, never stored */
    OVERDUE("line.overdue"),
    UNSIGNED("line.signed_on is null"),
    SIGNED_IN_TIME("line.signed_on <= coalesce(line.sign_due, line.signed_on)"),
    REPLIED("line.replied_on is not null"),
    REPLIED_IN_TIME("line.replied_on <= coalesce(line.first_due, line.replied_on)"),
    /** first answered after the deadline, or not yet although it has passed */
    LATE("(line.replied_on > line.first_due or line.replied_on is null and line.first_due < :today)"),
    SATISFIED("line.satisfied"),
    UNSATISFIED("not line.satisfied"),
    URGED("line.urgings > 0"),
    /** not signed off by the unit */
    TO_TICK("line.unit_done_at is null"),
    /** signed off by the unit, waiting for the office */
    TO_CONFIRM("line.unit_done_at is not null and line.office_done_at is null"),
    TICKED("line.office_done_at is not null");

    private final String condition;

    RosterState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** As an address writes it: {@code replied-in-time}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RosterState> of(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }
}
