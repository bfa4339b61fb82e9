package org.tongxin.proposal.roster;

import java.util.List;
import org.tongxin.calendar.Limit;

/**
 * The section {@code roster} of a rulebook: what the list of handled cases is called here and what stands in it.
 *
 * @param label      its name: 提案“清单制”
 * @param columns    in the order of print
 * @param urgeAgain  after which time the same side may urge a unit about the same case once more
 */
public record RosterRules(String label, List<Heading> columns, Limit urgeAgain) {

    public RosterRules {
        if (columns.stream().noneMatch(heading -> heading.key() == RosterColumn.TITLE)) {
            throw new IllegalArgumentException("清单的 columns 中要有 title（事项）");
        }
        if (urgeAgain.unit() != Limit.Unit.DAYS) {
            throw new IllegalArgumentException("urge-again 请按日写，例如 7d");
        }
    }

    /** A column and what the committee calls it. */
    public record Heading(RosterColumn key, String label) {}
}
