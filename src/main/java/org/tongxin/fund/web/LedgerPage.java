package org.tongxin.fund.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.fund.EntryKind;

/**
 * A page of the ledger.
 *
 * @param sums by kind, over all that the filter finds and nothing cancelled
 */
public record LedgerPage(List<EntryRow> rows, List<Sum> sums, @Nullable LedgerFilter older) {

    /**
     * What entries of a kind come to, in 元.
     *
     * @param goods how much of it is goods at their value
     */
    public record Sum(EntryKind kind, long count, BigDecimal amount, BigDecimal goods, BigDecimal coordinated, BigDecimal used) {

        public BigDecimal own() {
            return amount.subtract(coordinated);
        }
    }
}
