package org.tongxin.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.identity.Role;

/**
 * A selection of key proposals (重点提案遴选) that was made before this system knew it, with what became of the chosen ones.
 *
 * @param session   id of the session
 * @param metOn     day of the chairpersons' meeting
 * @param decidedBy who recorded its decisions
 */
public record PastSelection(
        long session, Instant openedAt, String openedBy, List<Person> scorers, LocalDate metOn, String decidedBy, List<Item> items) {

    /** Somebody with the role in which he or she took part. */
    public record Person(long account, String name, Role role) {}

    /**
     * A nominated proposal.
     *
     * @param caseNo of the proposal within the session
     * @param marks  of each scorer, in per cent of the full points
     * @param chosen what became of it as a key proposal; null where it did not come on the shortlist
     */
    public record Item(int caseNo, String reason, Person nominator, List<Integer> marks, @Nullable Chosen chosen) {}

    /**
     * A key proposal.
     *
     * @param holders each takes the first slot of the rulebook that has room for the role
     * @param result  null while it is under supervision, as is {@code finishedAt}
     */
    public record Chosen(
            String plan, @Nullable LocalDate dueOn, Instant startedAt, List<Person> holders, List<Done> actions, @Nullable String result,
            @Nullable Instant finishedAt) {}

    /**
     * What one of the holders did.
     *
     * @param kind code of the rulebook's actions
     */
    public record Done(
            Person who, String kind, LocalDate heldOn, String place, String people, String findings, @Nullable Order order) {}

    /** What it left to be done by the unit, and what came of it; open while the last two are null. */
    public record Order(long unit, String what, LocalDate dueOn, @Nullable String result, @Nullable Instant doneAt) {}
}
