package org.tongxin.proposal.solicitation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.solicitation.TurnoutFilter.Standing;

/**
 * A page of the members a call is meant for.
 *
 * @param rows by account
 * @param next the way to the next page, null on the last
 */
public record TurnoutView(List<Row> rows, @Nullable TurnoutFilter next) {

    /**
     * A member and what they have.
     *
     * @param submitted   proposals handed in as first proposer
     * @param signed      others' proposals signed
     * @param shownBefore of those handed in, how many were shown as drafts before
     * @param drafts      not handed in yet
     * @param lastAt      when the last one was handed in
     */
    public record Row(
            long account, String name, @Nullable Long sectorId, String sector, Standing standing, int submitted, int signed, int shownBefore,
            int drafts, @Nullable Instant lastAt) {}

    /** A sector and what its members have. */
    public record Sector(@Nullable Long id, String name, int members, int submitted, int drafts, int nothing) {

        /** Share of the members who have handed in, in whole percent. */
        public int percent() {
            return members == 0 ? 0 : submitted * 100 / members;
        }
    }
}
