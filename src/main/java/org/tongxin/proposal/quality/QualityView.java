package org.tongxin.proposal.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Session;

/** What the page of quality shows. */
public final class QualityView {

    private QualityView() {}

    /** The effort of a year. */
    public record Drive(String name, String goal, String madeBy, List<Action> actions) {}

    /** A thing to do, and what came of it. */
    public record Action(long id, String what, String who, LocalDate dueOn, @Nullable LocalDate doneOn, @Nullable String outcome) {

        public boolean overdue(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    /**
     * What is known of the quality of a plenary's proposals.
     *
     * @param received handed in
     * @param filed    of these, filed
     * @param declined of these, declined; by code of the reason
     * @param marks    by criterion
     */
    public record Year(Session session, long received, long filed, Map<String, Long> declined, Map<String, Mark> marks) {

        /** Share filed of those received, in percent with one place; null while none is received. */
        public @Nullable BigDecimal filedShare() {
            return share(filed, received);
        }

        /** Share declined for that reason of those received, in percent with one place. */
        public @Nullable BigDecimal declinedShare(String reason) {
            return share(declined.getOrDefault(reason, 0L), received);
        }

        public @Nullable Mark mark(String criterion) {
            return marks.get(criterion);
        }

        private static @Nullable BigDecimal share(long part, long whole) {
            return whole == 0 ? null : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * Marks of one criterion.
     *
     * @param marked   how many proposals were marked by it
     * @param average  points a proposal, with one place
     * @param percent  average share of the most it may get
     * @param rulebook the newest version under which one was marked, which knows the criterion's name; null where none is known
     */
    public record Mark(long marked, BigDecimal average, BigDecimal percent, @Nullable Long rulebook) {}

    /** How much the second lies above the first; null where one is not known. */
    public static @Nullable BigDecimal change(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? null : after.subtract(before);
    }

    /** With its sign. */
    public static String signed(@Nullable BigDecimal change) {
        return change == null ? "" : (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }
}
