package org.tongxin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invented proposal with all that shall happen to it. Times lie on working days, in the offset of Asia/Shanghai.
 *
 * @param order      receipt number within the session, from 1; 0 for a draft
 * @param session    the plenary it belongs to; null for a draft
 * @param receivedAt null for a draft
 * @param inSession  received before the cut-off of the plenary, as against between the sessions (闭会期间)
 * @param proposer   login of the first proposer or of the collective's operator
 * @param category   code of the rulebook's categories
 * @param themes     codes of the rulebook's themes
 * @param channel    how it came: direct, sector, station, public-lead
 * @param project    the township or street of a livelihood project (民生实事), else null
 */
record PlannedProposal(
        int order, @Nullable PlannedSession session, @Nullable OffsetDateTime receivedAt, boolean inSession, Kind kind, String proposer,
        List<CoSigner> coSigners, String title, String situation, String analysis, List<String> asks, String category, List<String> themes,
        String channel, @Nullable String project, Outcome outcome) {

    /** Named as the kinds of the proposal room. */
    enum Kind { INDIVIDUAL, JOINT, COLLECTIVE }

    /** @param agreedAt null where the answer is awaited */
    record CoSigner(String login, @Nullable OffsetDateTime agreedAt) {}

    /** Where the case stands. */
    sealed interface Outcome {}

    record Draft(OffsetDateTime writtenAt) implements Outcome {}

    record AwaitingReview() implements Outcome {}

    record Returned(String reviewer, String opinion, OffsetDateTime at) implements Outcome {}

    /** Not filed: reason and destination are codes of the rulebook. */
    record Declined(String reason, String destination, String reviewer, String opinion, OffsetDateTime at) implements Outcome {}

    /**
     * @param caseNo   within the session, from 1, in the order of filing
     * @param at       time of the last review
     * @param grade    A, B or C where the committee registers by grade, else null
     * @param leader   login of the leader of a key proposal (领衔督办), else null
     * @param handling null while it waits for a unit
     */
    record Filed(
            int caseNo, OffsetDateTime at, List<Review> reviews, @Nullable String grade, @Nullable String leader,
            @Nullable Handling handling) implements Outcome {}

    record Review(String step, String reviewer, String opinion, OffsetDateTime at) {}

    /**
     * @param unit          key of {@link PlannedUnit}
     * @param closedBecause evaluated, not-returned or judged; null while open
     */
    record Handling(
            String unit, String dispatcher, OffsetDateTime assignedAt, @Nullable String signedForBy, @Nullable OffsetDateTime signedForAt,
            List<Contact> contacts, @Nullable Reply reply, @Nullable Evaluation evaluation, @Nullable OffsetDateTime closedAt,
            @Nullable String closedBecause) {}

    /** A conversation of unit and proposer; way is visit, meeting or phone. */
    record Contact(String way, String by, String note, OffsetDateTime at) {}

    /** Checked by the unit's head and issued, or waiting for that check while both are null. */
    record Reply(
            String resultClass, String letterNo, String opening, List<Answer> answers, String writtenBy, @Nullable String checkedBy,
            @Nullable OffsetDateTime issuedAt) {}

    /** To one ask; stance is ACCEPTED, PARTLY, PLANNED (then with a promised day) or NOT. */
    record Answer(String stance, String text, @Nullable LocalDate promisedOn) {}

    /** By the proposer: satisfied, basically or unsatisfied, asked separately for attitude and result. */
    record Evaluation(String account, String attitude, String result, String comment, OffsetDateTime at) {
        boolean satisfied() {
            return !result.equals("unsatisfied");
        }
    }
}
