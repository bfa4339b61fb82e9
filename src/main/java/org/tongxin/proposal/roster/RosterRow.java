package org.tongxin.proposal.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list: what one unit has to answer.
 *
 * @param id          of the assignment
 * @param coUnits     names of the units that lend a hand, or null
 * @param leader      who leads (领衔、分管) for the row; empty where nobody was named
 * @param responsible who answers for it inside the unit; empty where nobody was named
 * @param due         the deadline in force; null while a pause keeps it open
 * @param resultClass of the latest issued reply, or null
 * @param satisfied   the latest rating of its reply, or null
 */
public record RosterRow(
        long id, long proposal, @Nullable String caseLabel, String title, String proposerName, long unit, String unitName,
        @Nullable String coUnits, String leader, String responsible, @Nullable LocalDate due, boolean open, boolean overdue, boolean closed,
        @Nullable String progress, @Nullable LocalDate progressOn, @Nullable String resultClass, @Nullable LocalDate repliedOn,
        @Nullable Boolean satisfied, int contacts, int urgings, Tick tick) {

    /** Who signed the row off (销号), and when. */
    public record Tick(@Nullable String unitBy, @Nullable Instant unitAt, @Nullable String officeBy, @Nullable Instant officeAt) {
        public boolean byUnit() {
            return unitAt != null;
        }

        public boolean byOffice() {
            return officeAt != null;
        }

        /** Last part of the key of its words. */
        public String stage() {
            return byOffice() ? "done" : byUnit() ? "unit" : "open";
        }
    }

    /** Last part of the key of the words for how far it is. */
    public String stage() {
        return closed ? "closed" : repliedOn == null ? "handled" : Boolean.FALSE.equals(satisfied) ? "unsatisfied" : "replied";
    }
}
