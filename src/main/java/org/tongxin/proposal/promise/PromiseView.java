package org.tongxin.proposal.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.media.Attachment;

/**
 * A promise as pages show it.
 *
 * @param ask         number of the suggestion it answers, from 1
 * @param promisedOn  the day the letter names; {@code dueOn} is the day agreed since
 * @param overdue     whether it is unfinished and its day is past
 * @param soon        whether it is unfinished and its day is near, by the rules in force
 * @param round       what the round looked at found, or null
 * @param nextRound   number of the letter that replaced it, or null
 * @param resultClass class of result as it is now
 */
public record PromiseView(
        long id, long proposal, @Nullable String caseLabel, String title, String proposerName, @Nullable Long proposer, int ask, String text,
        long unit, String unitName, String person, LocalDate promisedOn, LocalDate dueOn, PromiseState state, @Nullable LocalDate askedFor,
        @Nullable String askedBecause, boolean overdue, boolean soon, @Nullable PromiseState round, @Nullable String nextRound,
        String resultClass) {

    /** One thing that happened to it. */
    public record Entry(
            long id, String kind, String text, @Nullable LocalDate wantedOn, @Nullable PromiseState result, @Nullable String round, String by,
            Instant at, List<Attachment> files) {}

    /** A page of a list; {@code next} is the id to go on after, or null at the end. */
    public record Shown(List<PromiseView> rows, @Nullable Long next) {}

    /** Tone of its date. */
    public String tone() {
        return overdue ? "bad" : soon ? "warn" : "quiet";
    }
}
