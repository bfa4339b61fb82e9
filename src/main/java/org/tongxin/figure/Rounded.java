package org.tongxin.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A share brought to print by the rule its definition names. */
final class Rounded {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private Rounded() {}

    /** A count or a sum as its definition prints it; a sum is cut, never rounded up to what was not reached. */
    static BigDecimal amount(BigDecimal amount, FigureDefinition definition) {
        int digits = definition.digits() == null ? 0 : definition.digits();
        return amount.divide(BigDecimal.valueOf(definition.per() == null ? 1 : definition.per()), digits, RoundingMode.FLOOR);
    }

    /** A share of nothing is nothing. */
    static BigDecimal percent(long part, long whole, FigureDefinition.@Nullable Rounding rounding, int digits) {
        if (whole == 0) {
            return BigDecimal.ZERO;
        }
        var exact = BigDecimal.valueOf(part).multiply(HUNDRED);
        var divisor = BigDecimal.valueOf(whole);
        return switch (rounding == null ? FigureDefinition.Rounding.HALF_UP : rounding) {
            case HALF_UP -> exact.divide(divisor, digits, RoundingMode.HALF_UP);
            case FLOOR -> exact.divide(divisor, digits, RoundingMode.FLOOR);
            case FLOOR_TO_FIVE -> exact.divide(divisor.multiply(FIVE), 0, RoundingMode.FLOOR).multiply(FIVE);
        };
    }
}
