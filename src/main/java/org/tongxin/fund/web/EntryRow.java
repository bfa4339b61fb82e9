package org.tongxin.fund.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.fund.EntryKind;

/** A line of the ledger as pages show it; amounts in 元. */
public record EntryRow(
        long id, EntryKind kind, int year, LocalDate bookedOn, BigDecimal amount, String party, String documentNo, String purpose, String matter,
        boolean coordinated, @Nullable String goods, @Nullable String valuation, @Nullable Integer people, @Nullable Integer days,
        @Nullable BigDecimal standard, String overBecause, BigDecimal used, @Nullable Long corrects, @Nullable Long correctedBy, String recordedBy,
        @Nullable String cancelledBy, @Nullable String cancelledWhy) {

    public boolean cancelled() {
        return cancelledBy != null;
    }

    /** Not used yet. */
    public BigDecimal left() {
        return amount.subtract(used);
    }

    public boolean overStandard() {
        return standard != null && amount.compareTo(standard) > 0;
    }

    /** What a person cost on a day; null for what is no cost. */
    public @Nullable BigDecimal perPersonDay() {
        return people == null || days == null ? null : amount.divide(BigDecimal.valueOf((long) people * days), 2, RoundingMode.HALF_UP);
    }
}
