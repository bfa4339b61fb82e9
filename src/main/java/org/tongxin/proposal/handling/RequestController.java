package org.tongxin.proposal.handling;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.calendar.Limit;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** Takes what a unit asks of the office, an objection or more time, and what the office decides. */
@Controller
@RequestMapping("/{committee}/proposals/{id}")
class RequestController {

    private final ObjectionDesk objections;
    private final ExtensionDesk extensions;
    private final Words words;

    RequestController(ObjectionDesk objections, ExtensionDesk extensions, Words words) {
        this.objections = objections;
        this.extensions = extensions;
        this.words = words;
    }

    @PostMapping("/assignments/{assignment}/objections")
    @Permit(Act.WRITE_REPLY)
    String object(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment,
            @RequestParam(defaultValue = "") String reason, @RequestParam long betterUnit, RedirectAttributes redirect) {
        objections.raise(viewer, assignment, reason, betterUnit);
        return shown(committee, id, redirect, "objected");
    }

    @PostMapping("/objections/{objection}/acceptance")
    @Permit(Act.ASSIGN_PROPOSAL)
    String accept(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long objection, @RequestParam long unit,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        objections.accept(viewer, objection, unit, opinion);
        return shown(committee, id, redirect, "reassigned");
    }

    @PostMapping("/objections/{objection}/refusal")
    @Permit(Act.ASSIGN_PROPOSAL)
    String refuse(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long objection,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        objections.refuse(viewer, objection, opinion);
        return shown(committee, id, redirect, "refused");
    }

    @PostMapping("/assignments/{assignment}/extensions")
    @Permit(Act.WRITE_REPLY)
    String ask(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment, @RequestParam String more,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        extensions.ask(viewer, assignment, limit(more), reason);
        return shown(committee, id, redirect, "extension-asked");
    }

    @PostMapping("/extensions/{extension}/grant")
    @Permit(Act.ASSIGN_PROPOSAL)
    String grant(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long extension,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        extensions.grant(viewer, extension, opinion);
        return shown(committee, id, redirect, "extended");
    }

    @PostMapping("/extensions/{extension}/refusal")
    @Permit(Act.ASSIGN_PROPOSAL)
    String refuseTime(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long extension,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        extensions.refuse(viewer, extension, opinion);
        return shown(committee, id, redirect, "refused");
    }

    private static Limit limit(String written) {
        try {
            return Limit.parse(written);
        } catch (IllegalArgumentException notALimit) {
            throw new Refusal("proposal.refused.extension-missing");
        }
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("handling.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
