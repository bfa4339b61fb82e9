package org.tongxin.proposal.merging;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.ui.Words;

/** Takes mergers, the answers of those asked, undoings and withdrawals. */
@Controller
@RequestMapping("/{committee}/proposals/{id}")
class MergerController {

    private final MergeDesk desk;
    private final Words words;

    MergerController(MergeDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/mergers")
    @Permit(Act.REVIEW_PROPOSAL)
    String merge(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(required = false) List<Long> other,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        desk.merge(viewer, id, other == null ? List.of() : other, opinion);
        return shown(committee, id, redirect, "merged");
    }

    @PostMapping("/mergers/{merger}/answer")
    @Permit(Act.EVALUATE_REPLY)
    String answer(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long merger, @RequestParam boolean agree,
            RedirectAttributes redirect) {
        desk.answer(viewer, merger, agree);
        return shown(committee, id, redirect, "answered");
    }

    @PostMapping("/mergers/{merger}/undoing")
    @Permit(Act.REVIEW_PROPOSAL)
    String undo(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long merger,
            @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        desk.undo(viewer, merger, why);
        return shown(committee, id, redirect, "undone");
    }

    @PostMapping("/withdrawal")
    @Permit(Act.WRITE_PROPOSAL)
    String withdraw(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        desk.withdraw(viewer, id, why);
        return shown(committee, id, redirect, "withdrawn");
    }

    @PostMapping("/office-withdrawal")
    @Permit(Act.CLOSE_PROPOSAL)
    String withdrawFiled(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        desk.withdrawFiled(viewer, id, why);
        return shown(committee, id, redirect, "withdrawn");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("merging.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
