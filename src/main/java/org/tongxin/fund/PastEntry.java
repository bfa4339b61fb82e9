package org.tongxin.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger from before this system knew it.
 *
 * @param year        of the budget for an appropriation, else the calendar year of {@code on}
 * @param amount      元
 * @param purpose     code of the rulebook
 * @param beneficiary who got all of it, or null while it is unused
 */
public record PastEntry(
        EntryKind kind, int year, LocalDate on, BigDecimal amount, String party, String documentNo, String purpose, String matter,
        boolean coordinated, @Nullable String beneficiary) {}
