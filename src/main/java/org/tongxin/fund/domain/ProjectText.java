package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Refusal;

/**
 * What an applicant writes.
 *
 * @param applicant  the township that applies, where the office writes for it; a unit applies in its own name
 * @param amount     元
 * @param item       what it is for, line by line
 * @param itemAmount 元, line by line; in sum the amount
 */
public record ProjectText(
        @Nullable Integer year, @Nullable String applicant, @Nullable String purpose, @Nullable String amount, @Nullable List<String> item,
        @Nullable List<String> itemAmount) {

    private static final int MOST_LINES = 20;

    /** The lines that were filled in. */
    List<Project.Line> lines() {
        var lines = new ArrayList<Project.Line>();
        int count = item == null ? 0 : Math.min(item.size(), MOST_LINES);
        for (int i = 0; i < count; i++) {
            var amount = itemAmount == null || i >= itemAmount.size() ? "" : itemAmount.get(i);
            if (!item.get(i).isBlank() || !amount.isBlank()) {
                lines.add(new Project.Line(Typed.text(item.get(i), 100, "fund.refused.line"), Typed.amount(amount)));
            }
        }
        var sum = lines.stream().map(Project.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (lines.isEmpty() || sum.compareTo(Typed.amount(amount)) != 0) {
            throw new Refusal("fund.refused.lines", sum.toPlainString());
        }
        return lines;
    }
}
