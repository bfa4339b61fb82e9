package org.tongxin.fund.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.fund.domain.PaymentDesk;
import org.tongxin.fund.domain.PaymentText;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** Takes payments with their vouchers. */
@Controller
@RequestMapping("/{committee}/fund/projects/{id}/payments")
@Permit(Act.KEEP_FUND)
class PaymentController {

    private final PaymentDesk desk;
    private final Words words;

    PaymentController(PaymentDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    String pay(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @ModelAttribute PaymentText text,
            @RequestParam(required = false) @Nullable MultipartFile voucher, RedirectAttributes redirect) {
        if (voucher == null || voucher.isEmpty()) {
            throw new Refusal("fund.refused.voucher-file");
        }
        desk.pay(viewer, id, text, Uploads.of(voucher));
        return shown(committee, id, redirect, "paid");
    }

    @PostMapping("/{payment}/cancellation")
    String cancel(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long payment,
            @RequestParam(defaultValue = "") String because, RedirectAttributes redirect) {
        desk.cancel(viewer, id, payment, because);
        return shown(committee, id, redirect, "payment-cancelled");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("fund.done." + done));
        return "redirect:/" + committee + "/fund/projects/" + id;
    }
}
