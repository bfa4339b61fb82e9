package org.tongxin.proposal.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tongxin.ui.Refusal;

/**
 * Into whose hands a case is given: one leading unit with others that lend a hand, or several that each answer their part.
 *
 * @param answering the leading unit, or the units that answer separately
 * @param helping   units that lend a hand to the leading one
 */
public record Hands(List<Long> answering, List<Long> helping) {

    public Hands {
        var all = new ArrayList<>(answering);
        all.addAll(helping);
        if (answering.isEmpty() || new HashSet<>(all).size() != all.size()) {
            throw new Refusal("proposal.refused.unit-twice");
        }
        if (answering.size() > 1 && !helping.isEmpty()) {
            throw new Refusal("proposal.refused.separate-with-co");
        }
    }

    public static Hands of(long unit) {
        return new Hands(List.of(unit), List.of());
    }

    /** @param separate whether the unit and the others each answer their part, or the others lend a hand */
    public static Hands of(long unit, List<Long> others, boolean separate) {
        if (!separate) {
            return new Hands(List.of(unit), List.copyOf(others));
        }
        var all = new ArrayList<>(List.of(unit));
        all.addAll(others);
        return new Hands(List.copyOf(all), List.of());
    }

    AssignmentRole roleOf(long unit) {
        if (helping.contains(unit)) {
            return AssignmentRole.CO;
        }
        return answering.size() == 1 ? AssignmentRole.LEAD : AssignmentRole.SEPARATE;
    }

    List<Long> all() {
        var all = new ArrayList<>(answering);
        all.addAll(helping);
        return all;
    }
}
