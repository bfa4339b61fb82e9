package org.tongxin.proposal.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.ui.Words;

/** Takes the decisions of reviewers. */
@Controller
@Permit(Act.REVIEW_PROPOSAL)
class ReviewController {

    private final ReviewDesk desk;
    private final ProposalList list;
    private final Words words;

    ReviewController(ReviewDesk desk, ProposalList list, Words words) {
        this.desk = desk;
        this.list = list;
        this.words = words;
    }

    @PostMapping("/{committee}/proposals/{id}/filing")
    String file(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        desk.file(viewer, id, version, opinion);
        return shown(committee, id, redirect, "filed");
    }

    @PostMapping("/{committee}/proposals/{id}/refusal")
    String decline(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam String reason, @RequestParam String destination, @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes redirect) {
        desk.decline(viewer, id, version, reason, destination, opinion);
        return shown(committee, id, redirect, "declined");
    }

    @PostMapping("/{committee}/proposals/{id}/return")
    String sendBack(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        desk.sendBack(viewer, id, version, opinion);
        return shown(committee, id, redirect, "returned");
    }

    @PostMapping("/{committee}/proposals/filings")
    String fileAll(
            Viewer viewer, @PathVariable String committee, @RequestParam(required = false) List<Long> id, Chosen chosen, ProposalFilter filter,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.say("proposal.done.filed-all", desk.fileAll(viewer, list.chosen(viewer, chosen, id, filter), opinion)));
        return "redirect:/" + committee + "/proposals?set=to-review";
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("proposal.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
