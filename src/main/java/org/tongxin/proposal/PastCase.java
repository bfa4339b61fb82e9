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
 * @param signers  those who signed beside the first proposer
 * @param session  id of the session it belongs to; null for a draft, as is {@code receivedAt}
 * @param channel  how it came: {@code direct}, {@code import} …
 */
public record PastCase(
        Proposer proposer,
        List<Signer> signers,
        @Nullable Long session,
        boolean inSession,
        @Nullable Instant receivedAt,
        Text text,
        String channel,
        @Nullable Review review,
        @Nullable Handling handling,
        @Nullable Reply reply,
        @Nullable Rating rating,
        @Nullable Instant closedAt) {

    /** Whether it still goes its way. */
    public boolean open() {
        return receivedAt != null && closedAt == null && (review == null || review.decision() != Decision.DECLINED);
    }

    /** The moment its reply was issued, or null. */
    public @Nullable Instant repliedAt() {
        return reply == null ? null : reply.issuedAt();
    }

    /** Who proposed. */
    public record Proposer(ProposalKind kind, @Nullable Long account, String name, @Nullable Long sector) {}

    /**
     * Somebody who signed jointly.
     *
     * @param account  account of the signer, or null where only the name is known
     * @param agreedAt null where only the day of receipt is known; in a draft, where the answer is awaited
     */
    public record Signer(String name, @Nullable Long account, @Nullable Instant agreedAt) {
        public static Signer named(String name) {
            return new Signer(name, null, null);
        }
    }

    /** What was written. */
    public record Text(String title, String situation, String analysis, List<String> asks, String category, List<String> themes) {}

    /** What a reviewer decided. */
    public enum Decision {
        FILED, DECLINED, RETURNED
    }

    /**
     * How it was decided.
     *
     * @param reason      code of the reason for declining, else null
     * @param destination code of where a declined one went, else null
     */
    public record Review(
            Decision decision, @Nullable String reason, @Nullable String destination, String opinion, long reviewer, String reviewerName,
            Instant at) {
        public boolean filed() {
            return decision == Decision.FILED;
        }
    }

    /** Which unit had it; not signed for yet while the last two are null. */
    public record Handling(
            long unit, String unitName, long assignedBy, String assignedByName, Instant assignedAt, @Nullable String signedForBy,
            @Nullable Instant signedForAt) {}

    /** What the unit answered; waiting for the check of its head while the last two are null. */
    public record Reply(
            String resultClass, String letterNo, String opening, String contact, String contactPhone, List<Answer> answers, String writtenBy,
            @Nullable String checkedBy, @Nullable Instant issuedAt) {}

    /** What it answered to one ask; stances are those of the reply form. */
    public record Answer(String stance, String text, @Nullable LocalDate promisedOn) {}

    /** How the proposer rated it. */
    public record Rating(long account, String attitude, String result, boolean satisfied, String comment, Instant at) {}
}
