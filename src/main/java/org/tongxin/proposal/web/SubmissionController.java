package org.tongxin.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.CollectiveContact;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.ProposalWishes;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** Hands a proposal in. What a rule refuses comes back with the reason and with everything typed. */
@Controller
@Permit(Act.WRITE_PROPOSAL)
class SubmissionController {

    private final ProposalDesk desk;
    private final ProposalCases cases;
    private final Forms forms;
    private final Words words;

    SubmissionController(ProposalDesk desk, ProposalCases cases, Forms forms, Words words) {
        this.desk = desk;
        this.cases = cases;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping("/{committee}/proposals/{id}/submission")
    String submit(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @ModelAttribute ProposalText text,
            @ModelAttribute ProposalWishes wishes, @ModelAttribute CollectiveContact contact, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var sheet = new Sheet(text, wishes, contact);
        try {
            desk.submit(viewer, id, sheet);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            forms.forEdit(model, viewer, cases.read(viewer, id), sheet, words.say(refusal.key(), refusal.arguments().toArray()));
            return "proposal/edit";
        }
        redirect.addFlashAttribute("flash", words.say("proposal.done.submitted"));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
