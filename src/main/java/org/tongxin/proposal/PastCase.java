package org.tongxin.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that was handed in, and perhaps handled, before this system knew it: taken over from a file or from an older system with
 * the dates of its own history. Each part presupposes the one before it.
 *
 * @param proposer account of the proposer, or null where only the name is known
 * @param signers  names of those who signed beside the first proposer
 * @param session  id of the session it belongs to
 * @param channel  how it came: {@code direct}, {@code import} …
 */
public record PastCase(
        Proposer proposer,
        List<String> signers,
        long session,
        boolean inSession,
        Instant receivedAt,
        Text text,
        String channel,
        @Nullable Review review,
        @Nullable Handling handling,
        @Nullable Reply reply,
        @Nullable Rating rating,
        @Nullable Instant closedAt) {

    /** Who proposed. */
    public record Proposer(ProposalKind kind, @Nullable Long account, String name, @Nullable Long sector) {}

    /** What was written. */
    public record Text(String title, String situation, String analysis, List<String> asks, String category, List<String> themes) {}

    /**
     * How it was decided: filed, or declined with a reason.
     *
     * @param reason      code of the reason for declining; null means filed
     * @param destination code of where a declined one went
     */
    public record Review(@Nullable String reason, @Nullable String destination, String opinion, long reviewer, String reviewerName, Instant at) {
        public boolean filed() {
            return reason == null;
        }
    }

    /** Which unit had it. */
    public record Handling(long unit, String unitName, long assignedBy, String assignedByName, Instant assignedAt, String signedForBy, Instant signedForAt) {}

    /** What the unit answered. */
    public record Reply(
            String resultClass, String letterNo, String opening, String contact, String contactPhone, List<Answer> answers, String writtenBy,
            String checkedBy, Instant issuedAt) {}

    /** What it answered to one ask; stances are those of the reply form. */
    public record Answer(String stance, String text, @Nullable LocalDate promisedOn) {}

    /** How the proposer rated it. */
    public record Rating(long account, String attitude, String result, boolean satisfied, String comment, Instant at) {}
}
