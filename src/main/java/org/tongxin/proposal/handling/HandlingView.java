package org.tongxin.proposal.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went on while a case was handled, as its page shows it; each list oldest first. */
public record HandlingView(List<Asked> objections, List<Asked> extensions, List<Talk> contacts, List<Opinion> opinions) {

    /**
     * A unit's request to the office.
     *
     * @param wish    the better unit, or the time asked for
     * @param granted null while it is open
     */
    public record Asked(
            long id, long assignment, String unitName, String wish, @Nullable Long betterUnit, String reason, String by, LocalDate on,
            @Nullable Boolean granted, @Nullable String opinion, @Nullable String decidedBy) {
        public boolean open() {
            return granted == null;
        }
    }

    /** One contact. */
    public record Talk(String side, String way, boolean personal, LocalDate on, String place, String people, String minutes, String by) {}

    /** A co-handling unit's opinion. */
    public record Opinion(long assignment, String unitName, String text, String by, Instant at) {}

    /** Whether a request about that assignment waits for a decision. */
    public boolean waits(List<Asked> asked, long assignment) {
        return asked.stream().anyMatch(one -> one.open() && one.assignment() == assignment);
    }

    public List<Asked> open(List<Asked> asked) {
        return asked.stream().filter(Asked::open).toList();
    }

    public boolean gave(long assignment) {
        return opinions.stream().anyMatch(one -> one.assignment() == assignment);
    }
}
