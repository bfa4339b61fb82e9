package org.tongxin.fund.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How pages write money. */
public final class Yuan {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Yuan() {}

    /** To the 分, with thousands set apart: {@code 111,000.00}; empty for null. */
    public static String of(@Nullable BigDecimal amount) {
        return amount == null ? "" : "%,.2f".formatted(amount);
    }

    /** In 万元, exactly: {@code 11.1}. */
    public static String wan(BigDecimal amount) {
        return amount.divide(WAN, 6, RoundingMode.UNNECESSARY).stripTrailingZeros().toPlainString();
    }

    /** As a form takes it back: {@code 111000.00}. */
    public static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    /** How many hundredths of the whole a part is, for the length of a bar. */
    public static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? "0" : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
