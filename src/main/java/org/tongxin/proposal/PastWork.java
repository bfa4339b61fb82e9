package org.tongxin.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done with cases after they were handed out, as it is taken over; cases go by their ids. */
public final class PastWork {

    private PastWork() {}

    /** Who did it. */
    public record Person(long account, String name) {}

    /**
     * A promise the unit reported done, and what the office found when it looked again.
     *
     * @param ask      which ask was promised, counted from 0
     * @param kept     found kept; else kept in part
     * @param nextDate the date agreed on for the rest; null where it is kept
     */
    public record Recheck(
            long proposal, int ask, Person unit, Instant reportedAt, String report, Person office, Instant checkedAt, boolean kept, String finding,
            @Nullable LocalDate nextDate) {}

    /**
     * A grade of registration, and marks for quality.
     *
     * @param marks points by criterion, as shares of a hundred; only those the rulebook knows are kept
     */
    public record Graded(long proposal, String grade, Map<String, Integer> marks, Person reviewer, Instant at) {}

    /** A unit's note on how far it is. */
    public record Progress(long proposal, long unit, String text, Person by, Instant at) {}

    /** A unit was urged, by the committee's office or by the government's. */
    public record Urging(long proposal, long unit, String unitName, boolean byGovernment, String text, Person by, Instant at) {}

    /** An inspection team and the units it visited, on one day each. */
    public record Inspection(
            long session, String name, String leader, LocalDate from, LocalDate to, String bodies, String members, String government, Person office,
            List<Visit> visits) {}

    /** A visit, and what was found about one of the unit's cases. */
    public record Visit(long unit, LocalDate on, String summary, long proposal, String found, @Nullable Rectified rectified) {}

    /** What had to be put right, what the unit did, and the re-check that passed it. */
    public record Rectified(String wanted, LocalDate due, String done, Person unit, Instant doneAt, String check, Instant closedAt) {}

    /** A proposal that was let out to the public with its proposer's consent; checked and approved by two. */
    public record Release(long proposal, Person proposer, Instant agreedAt, Person checker, Instant checkedAt, Person approver, Instant publishedAt) {}

    /**
     * A round of honours for proposals that was brought to its end.
     *
     * @param kind   code of the rulebook
     * @param chosen ids of the honoured; {@code others} were put forward, too
     */
    public record Honours(
            String kind, int year, Person office, Instant openedAt, List<Long> chosen, List<Long> others, String reason, String meeting,
            LocalDate decidedOn, LocalDate publicUntil, String document, LocalDate awardedOn) {}

    /** A proposal handed to a committee above; filed there where it has a number. */
    public record HandedUp(
            int committee, String title, String proposer, LocalDate on, @Nullable String number, String unit, String result, @Nullable Long proposal) {}
}
