package org.tongxin.proposal.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a case (办理凭证): its whole history, each line with its hash in the audit chain.
 *
 * @param number under which it can be checked; null where nothing of the case is in the chain, as in cases taken over
 */
public record Receipt(
        long proposal, @Nullable String caseLabel, String title, String proposerName, @Nullable String number, List<Line> lines) {

    /**
     * One line of the history.
     *
     * @param seq  its number in the chain
     * @param hash of the chain up to it; null for what happened before the case was taken over
     */
    public record Line(Instant at, String verb, String who, String note, @Nullable Long seq, @Nullable String hash) {}

    /** What a check of a printed number says. */
    public enum Verdict {
        /** the chain has that line, with that hash, unbroken from its beginning */
        SOUND,
        /** the line is there, but the chain before it was changed */
        BROKEN,
        /** there is no such line, or its hash is another */
        UNKNOWN
    }

    /**
     * A checked number.
     *
     * @param proposal the case it was printed for, or null
     */
    public record Check(Verdict verdict, @Nullable Long proposal, @Nullable Instant at, @Nullable String verb) {}
}
