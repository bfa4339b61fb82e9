package org.tongxin.proposal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.ui.Words;

/** Takes the proposer's rating, and the office's closing of what was not rated. */
@Controller
class EvaluationController {

    private final EvaluationDesk desk;
    private final Words words;

    EvaluationController(EvaluationDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/{committee}/proposals/{id}/evaluation")
    @Permit(Act.EVALUATE_REPLY)
    String rate(Viewer viewer, @PathVariable String committee, @PathVariable long id, RatingForm form, RedirectAttributes redirect) {
        desk.rate(viewer, id, form.rating());
        return shown(committee, id, redirect, "rated");
    }

    @PostMapping("/{committee}/proposals/{id}/evaluations")
    @Permit(Act.EVALUATE_REPLY)
    String rateAgain(Viewer viewer, @PathVariable String committee, @PathVariable long id, RatingForm form, RedirectAttributes redirect) {
        desk.rateAgain(viewer, id, form.rating());
        return shown(committee, id, redirect, "rated");
    }

    @PostMapping("/{committee}/proposals/{id}/assignments/{assignment}/reopening")
    @Permit(Act.CLOSE_PROPOSAL)
    String reopen(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        desk.reopen(viewer, id, assignment, opinion);
        return shown(committee, id, redirect, "reopened");
    }

    @PostMapping("/{committee}/proposals/{id}/closure")
    @Permit(Act.CLOSE_PROPOSAL)
    String close(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.close(viewer, id, because);
        return shown(committee, id, redirect, "closed");
    }

    /**
     * A rating as its form sends it.
     *
     * @param grade one for each ask, empty where that ask was not rated
     */
    record RatingForm(
            @Nullable Long assignment, @Nullable String attitude, @Nullable String result, @Nullable String comment, @Nullable List<String> grade) {
        Rating rating() {
            var grades = grade == null ? List.<String>of() : grade;
            return new Rating(assignment, attitude == null ? "" : attitude, result == null ? "" : result, comment == null ? "" : comment, grades);
        }
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("proposal.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
