package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round of selection as this viewer may see it.
 *
 * @param session   id of its session
 * @param stage     name of the stage
 * @param chosen    how many were decided to be key ones for the session, in all rounds
 * @param open      whether marks are open; until then everybody sees only the own ones
 * @param candidates by average mark, then in the order of nomination
 */
public record RoundView(
        long id, long session, String sessionTitle, String stage, String openedBy, LocalDate openedOn, @Nullable LocalDate submittedOn,
        KeyRules rules, int chosen, boolean open, List<Scorer> scorers, List<CandidateView> candidates) {

    /** Somebody who scores. */
    public record Scorer(long account, String name, boolean done) {}

    /**
     * A nominated proposal.
     *
     * @param marks   by scorer's account and criterion: all of them once marks are open, else the viewer's own
     * @param average total of the scorers' marks by their number; null while marks are closed or there are none
     */
    public record CandidateView(
            long id, long proposal, @Nullable String label, String title, String proposerName, @Nullable String units, String reason,
            long nominator, String nominatedBy, boolean shortlisted, Decision decision, Map<Long, Map<String, Integer>> marks,
            @Nullable Double average) {

        /** The points an account gave for a criterion, as a field shows them. */
        public String mark(long account, String criterion) {
            var points = marks.getOrDefault(account, Map.of()).get(criterion);
            return points == null ? "" : points.toString();
        }

        /** All points of an account, or null where it has given none. */
        public @Nullable Integer total(long account) {
            var given = marks.get(account);
            return given == null || given.isEmpty() ? null : given.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What was decided; all null while nothing is. */
    public record Decision(
            @Nullable Boolean chosen, @Nullable LocalDate metOn, @Nullable String opinion, @Nullable Boolean approved,
            @Nullable LocalDate approvedOn, @Nullable String note) {

        /** Key of the word for it. */
        public String state(boolean partyApproval) {
            if (chosen == null) {
                return "waiting";
            }
            if (!chosen) {
                return "not-chosen";
            }
            return !partyApproval || Boolean.TRUE.equals(approved) ? "chosen" : approved == null ? "to-approve" : "not-approved";
        }
    }

    /** Whether that account still has to hand its marks in. */
    public boolean scores(long account) {
        return stage.equals("SCORING") && scorers.stream().anyMatch(one -> one.account() == account && !one.done());
    }

    public boolean wasScorer(long account) {
        return scorers.stream().anyMatch(one -> one.account() == account);
    }

    public long done() {
        return scorers.stream().filter(Scorer::done).count();
    }

    public List<CandidateView> shortlist() {
        return candidates.stream().filter(CandidateView::shortlisted).toList();
    }

    /** Whether the candidate is among the best, as many as the plan still has room for. */
    public boolean suggested(CandidateView one) {
        return one.average() != null && candidates.stream().limit(Math.max(0, rules.plan() - chosen)).anyMatch(best -> best.id() == one.id());
    }

    static final Comparator<CandidateView> BEST_FIRST =
            Comparator.comparing((CandidateView one) -> one.average() == null ? -1 : one.average()).reversed().thenComparing(CandidateView::id);
}
