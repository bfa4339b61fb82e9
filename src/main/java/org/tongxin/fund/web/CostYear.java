package org.tongxin.fund.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one occasion cost in one year, and in the year before.
 *
 * @param occasion code of the rulebook's standards
 * @param amount   元
 * @param over     how many went over the standard
 * @param before   元 in the year before; null where there was none
 */
public record CostYear(int year, String occasion, long count, long personDays, BigDecimal amount, long over, @Nullable BigDecimal before) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a person cost on a day. */
    public BigDecimal perPersonDay() {
        return personDays == 0 ? BigDecimal.ZERO : amount.divide(BigDecimal.valueOf(personDays), 2, RoundingMode.HALF_UP);
    }

    /** Change against the year before: {@code -12.5%}; empty where there is nothing to compare with. */
    public String change() {
        if (before == null || before.signum() == 0) {
            return "";
        }
        var change = amount.subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
        return (change.signum() > 0 ? "+" : "") + change.toPlainString() + "%";
    }
}
