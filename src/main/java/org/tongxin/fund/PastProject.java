package org.tongxin.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of the dedicated fund that ran before this system knew it.
 *
 * @param area   name of the township or street it is the livelihood project of, or null
 * @param unit   id of the unit that applied, or null where a township did
 * @param amount 元, applied for and approved
 * @param lines  what it is for, in sum the amount
 * @param done   null while it is being carried out
 */
public record PastProject(
        long proposal, int year, @Nullable String area, String applicant, @Nullable Long unit, String purpose, BigDecimal amount, List<Line> lines,
        Signature applied, Signature reviewed, Signature approved, List<Payment> payments, @Nullable Done done) {

    /** A line of its budget. */
    public record Line(String item, BigDecimal amount) {}

    /** A payment with the number of its voucher. */
    public record Payment(BigDecimal amount, LocalDate on, String payee, String voucherNo, String recordedBy) {}

    /** How it came to its end; not closed yet while {@code closed} is null. */
    public record Done(String report, String acceptedBy, LocalDate acceptedOn, Signature reported, @Nullable Signature closed) {}
}
