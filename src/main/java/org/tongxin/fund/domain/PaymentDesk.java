package org.tongxin.fund.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.ui.Refusal;

/** Pays out what was approved, each payment with its voucher. */
@Component
@Transactional
public class PaymentDesk {

    private static final int VOUCHERS = 1;

    private final Projects projects;
    private final Payments payments;
    private final MediaDesk media;
    private final Chronicle chronicle;

    PaymentDesk(Projects projects, Payments payments, MediaDesk media, Chronicle chronicle) {
        this.projects = projects;
        this.payments = payments;
        this.media = media;
        this.chronicle = chronicle;
    }

    /** Where the voucher of a payment is kept. */
    public static String voucherOf(long payment) {
        return "fund-payment:" + payment;
    }

    /** Records a payment with its voucher; together they never exceed what was approved. Returns its id. */
    public long pay(Viewer viewer, long project, PaymentText text, UploadedFile voucher) {
        var paidFor = projects.require(project);
        var day = Typed.day(text.paidOn(), chronicle.today());
        var payment = new Payment(null, project, Typed.amount(text.amount()), day, Typed.text(text.payee(), 100, "fund.refused.payee"),
                Typed.text(text.voucherNo(), 60, "fund.refused.voucher"), viewer.signature(), chronicle.countsFrom(day, false), null);
        long id = Bounds.within(() -> payments.save(payment)).id();
        try (var content = voucher.content().open()) {
            media.attach(voucherOf(id), voucher.name(), content, VOUCHERS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        chronicle.note(paidFor, "paid", chronicle.signature(viewer), payment.amount(), payment.payee() + "　" + payment.voucherNo());
        return id;
    }

    /** Takes a wrong payment back; it stays in the list as cancelled. */
    public void cancel(Viewer viewer, long project, long payment, String why) {
        var paidFor = projects.require(project);
        var reason = Typed.text(why, 500, "fund.refused.why");
        var found = payments.findById(payment).filter(one -> one.projectId() == project).orElseThrow(NoSuchRecord::new);
        if (Bounds.within(() -> payments.cancel(project, payment, chronicle.now(), viewer.signature(), reason)) == 0) {
            throw new Refusal("fund.refused.cancelled");
        }
        chronicle.note(paidFor, "payment-cancelled", chronicle.signature(viewer), found.amount(), reason);
    }
}
