package org.tongxin.proposal.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ReplyDesk;
import org.tongxin.ui.Words;

/** A unit writes its reply, checks it inside the unit and issues it. */
@Controller
@RequestMapping("/{committee}/proposals/{id}/assignments/{assignment}/reply")
class ReplyController {

    private final ReplyDesk desk;
    private final ProposalCases cases;
    private final Forms forms;
    private final Words words;

    ReplyController(ReplyDesk desk, ProposalCases cases, Forms forms, Words words) {
        this.desk = desk;
        this.cases = cases;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.WRITE_REPLY)
    String edit(Viewer viewer, @PathVariable long id, Model model) {
        forms.forCase(model, viewer, cases.read(viewer, id));
        return "proposal/reply";
    }

    @PostMapping("/draft")
    @Permit(Act.WRITE_REPLY)
    @ResponseBody
    Map<String, Integer> keep(Viewer viewer, @PathVariable long assignment, @RequestParam int version, @ModelAttribute ReplyForm form) {
        return Map.of("version", desk.write(viewer, assignment, version, form.text()));
    }

    @PostMapping("/handing-in")
    @Permit(Act.WRITE_REPLY)
    String handIn(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment,
            @RequestParam int version, @ModelAttribute ReplyForm form, RedirectAttributes redirect) {
        desk.write(viewer, assignment, version, form.text());
        desk.handIn(viewer, assignment);
        return shown(committee, id, redirect, "handed-in");
    }

    @PostMapping("/issue")
    @Permit(Act.CHECK_REPLY)
    String issue(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment, RedirectAttributes redirect) {
        desk.issue(viewer, assignment);
        return shown(committee, id, redirect, "issued");
    }

    @PostMapping("/return")
    @Permit(Act.CHECK_REPLY)
    String sendBack(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        desk.sendBack(viewer, assignment, reason);
        return shown(committee, id, redirect, "sent-back");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("proposal.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
