package org.tongxin.proposal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.EvaluationDesk;
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
    String rate(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam String attitude,
            @RequestParam String result, @RequestParam(defaultValue = "") String comment, RedirectAttributes redirect) {
        desk.rate(viewer, id, attitude, result, comment);
        redirect.addFlashAttribute("flash", words.say("proposal.done.rated"));
        return "redirect:/" + committee + "/proposals/" + id;
    }

    @PostMapping("/{committee}/proposals/{id}/closure")
    @Permit(Act.CLOSE_PROPOSAL)
    String close(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.close(viewer, id, because);
        redirect.addFlashAttribute("flash", words.say("proposal.done.closed"));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
