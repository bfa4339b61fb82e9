package org.tongxin.proposal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Finding;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.ui.Problems;
import org.tongxin.ui.Words;

/** Takes the decisions of reviewers. */
@Controller
@Permit(Act.REVIEW_PROPOSAL)
class ReviewController {

    private final ReviewDesk desk;
    private final ProposalList list;
    private final BulkPreview preview;
    private final Words words;

    ReviewController(ReviewDesk desk, ProposalList list, BulkPreview preview, Words words) {
        this.desk = desk;
        this.list = list;
        this.preview = preview;
        this.words = words;
    }

    @PostMapping("/{committee}/proposals/{id}/filing")
    String file(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            ReviewForm form, RedirectAttributes redirect) {
        boolean filed = desk.pass(viewer, id, version, form.finding());
        return shown(committee, id, redirect, filed ? "filed" : "passed");
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
            Viewer viewer, @PathVariable String committee, Many many, ProposalFilter filter, ReviewForm form,
            HttpServletRequest request, Model model, RedirectAttributes redirect) {
        var ids = list.chosen(viewer, many, filter);
        if (!many.isSure() && !Problems.asked(request)) {
            return preview.show(model, viewer, "filings", ids, form.typed());
        }
        redirect.addFlashAttribute("flash", words.say("proposal.done.passed-all", desk.passAll(viewer, ids, form.finding())));
        return "redirect:/" + committee + "/proposals?set=to-review";
    }

    @PostMapping("/{committee}/proposals/{id}/grade")
    String regrade(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version, @RequestParam String grade,
            @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        desk.regrade(viewer, id, version, grade, why);
        return shown(committee, id, redirect, "regraded");
    }

    /** What a reviewer finds, as the form sends it: marks as {@code marks[code]=points}. */
    record ReviewForm(@Nullable String opinion, @Nullable String grade, @Nullable Map<String, Integer> marks) {
        Map<String, String> typed() {
            return Map.of("opinion", opinion == null ? "" : opinion, "grade", grade == null ? "" : grade);
        }

        Finding finding() {
            return new Finding(opinion == null ? "" : opinion, grade, marks == null ? Map.of() : marks);
        }
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("proposal.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
