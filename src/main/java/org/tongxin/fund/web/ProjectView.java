package org.tongxin.fund.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.media.Attachment;

/**
 * A project with all that its page shows.
 *
 * @param report   what was reported at its end, or null
 * @param endedWhy why it was refused or given up, or null
 * @param history  oldest first
 */
public record ProjectView(
        ProjectRow row, String purpose, @Nullable String report, @Nullable String endedWhy, List<Line> lines, List<Payment> payments,
        List<Happened> history, List<Attachment> photos, List<Attachment> forms) {

    /** What a part of the money is for. */
    public record Line(String item, BigDecimal amount) {}

    /** A payment; cancelled ones stay in the list. */
    public record Payment(
            long id, BigDecimal amount, LocalDate paidOn, String payee, String voucherNo, String recordedBy, @Nullable String cancelledWhy,
            List<Attachment> vouchers) {}

    /** A line of its history. */
    public record Happened(Instant at, String verb, String who, @Nullable BigDecimal amount, String note) {}
}
