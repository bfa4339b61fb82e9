package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Refusal;

/** Reads what people type into forms about money, before the database has to refuse it. */
final class Typed {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    private Typed() {}

    /** An amount in 元, above zero, to the 分; thousands may be set apart by commas. */
    static BigDecimal amount(@Nullable String typed) {
        var plain = typed == null ? "" : typed.strip().replace(",", "").replace("，", "");
        if (!AMOUNT.matcher(plain).matches()) {
            throw new Refusal("fund.refused.amount");
        }
        var amount = new BigDecimal(plain).setScale(2);
        if (amount.signum() == 0) {
            throw new Refusal("fund.refused.amount");
        }
        return amount;
    }

    /** A day that has come: money that did not move yet is not booked. */
    static LocalDate day(@Nullable LocalDate typed, LocalDate today) {
        if (typed == null || typed.getYear() < FIRST_YEAR || typed.isAfter(today)) {
            throw new Refusal("fund.refused.day");
        }
        return typed;
    }

    static int year(@Nullable Integer typed) {
        if (typed == null || typed < FIRST_YEAR || typed > LAST_YEAR) {
            throw new Refusal("fund.refused.year");
        }
        return typed;
    }

    /** A text that must be there. */
    static String text(@Nullable String typed, int most, String keyWhenMissing) {
        var plain = optional(typed, most);
        if (plain.isEmpty()) {
            throw new Refusal(keyWhenMissing);
        }
        return plain;
    }

    static String optional(@Nullable String typed, int most) {
        var plain = typed == null ? "" : typed.strip();
        if (plain.length() > most) {
            throw new Refusal("fund.refused.long", most);
        }
        return plain;
    }
}
