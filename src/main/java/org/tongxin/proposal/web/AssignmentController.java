package org.tongxin.proposal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.AssignmentDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.ui.Problems;
import org.tongxin.ui.Words;

/** Hands proposals to units and takes their signing for them. */
@Controller
class AssignmentController {

    private final AssignmentDesk desk;
    private final ProposalList list;
    private final BulkPreview preview;
    private final Words words;

    AssignmentController(AssignmentDesk desk, ProposalList list, BulkPreview preview, Words words) {
        this.desk = desk;
        this.list = list;
        this.preview = preview;
        this.words = words;
    }

    @PostMapping("/{committee}/proposals/{id}/assignment")
    @Permit(Act.ASSIGN_PROPOSAL)
    String assign(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam long unit,
            @RequestParam(required = false) List<Long> others, @RequestParam(defaultValue = "false") boolean separate,
            @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        desk.assign(viewer, id, Hands.of(unit, others == null ? List.of() : others, separate), note);
        redirect.addFlashAttribute("flash", words.say("proposal.done.assigned"));
        return "redirect:/" + committee + "/proposals/" + id;
    }

    @PostMapping("/{committee}/proposals/assignments")
    @Permit(Act.ASSIGN_PROPOSAL)
    String assignAll(
            Viewer viewer, @PathVariable String committee, Many many, ProposalFilter filter, @RequestParam long unit,
            @RequestParam(defaultValue = "") String note, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        var ids = list.chosen(viewer, many, filter.ofAnyUnit());
        if (!many.isSure() && !Problems.asked(request)) {
            return preview.show(model, viewer, "assignments", ids, Map.of("unit", String.valueOf(unit), "note", note));
        }
        redirect.addFlashAttribute("flash", words.say("proposal.done.assigned-all", desk.assignAll(viewer, ids, unit, note)));
        return "redirect:/" + committee + "/proposals?set=to-assign";
    }

    @PostMapping("/{committee}/proposals/{id}/assignments/{assignment}/receipt")
    @Permit(Act.SIGN_FOR_PROPOSAL)
    String sign(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment,
            RedirectAttributes redirect) {
        desk.signFor(viewer, assignment);
        redirect.addFlashAttribute("flash", words.say("proposal.done.signed"));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
