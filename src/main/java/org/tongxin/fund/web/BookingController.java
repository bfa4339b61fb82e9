package org.tongxin.fund.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.fund.domain.EntryText;
import org.tongxin.fund.domain.LedgerDesk;
import org.tongxin.fund.domain.UseText;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Takes entries of the ledger, their cancellations and corrections, and what beneficiaries got of them. */
@Controller
@RequestMapping("/{committee}/fund/ledger")
@Permit(Act.KEEP_FUND)
class BookingController {

    private final LedgerDesk desk;
    private final Words words;

    BookingController(LedgerDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    String enter(Viewer viewer, @PathVariable String committee, @ModelAttribute EntryText text, RedirectAttributes redirect) {
        return shown(committee, desk.enter(viewer, text), redirect, "entered");
    }

    @PostMapping("/{id}/correction")
    String correct(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @ModelAttribute EntryText text,
            @RequestParam(defaultValue = "") String because, RedirectAttributes redirect) {
        return shown(committee, desk.correct(viewer, id, text, because), redirect, "corrected");
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.cancel(viewer, id, because);
        return shown(committee, id, redirect, "entry-cancelled");
    }

    @PostMapping("/{id}/uses")
    String use(Viewer viewer, @PathVariable String committee, @PathVariable long id, @ModelAttribute UseText text, RedirectAttributes redirect) {
        desk.use(viewer, id, text);
        return shown(committee, id, redirect, "used");
    }

    @PostMapping("/{id}/uses/{use}/cancellation")
    String cancelUse(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long use,
            @RequestParam(defaultValue = "") String because, RedirectAttributes redirect) {
        desk.cancelUse(viewer, id, use, because);
        return shown(committee, id, redirect, "use-cancelled");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("fund.done." + done));
        return "redirect:/" + committee + "/fund/ledger/" + id;
    }
}
