package org.tongxin.proposal.handling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.AssignmentDesk;
import org.tongxin.ui.Words;

/** Takes contacts, co-opinions and routings. */
@Controller
@RequestMapping("/{committee}/proposals/{id}")
class HandlingController {

    private final ContactDesk contacts;
    private final CoOpinionDesk opinions;
    private final AssignmentDesk assignments;
    private final Words words;

    HandlingController(ContactDesk contacts, CoOpinionDesk opinions, AssignmentDesk assignments, Words words) {
        this.contacts = contacts;
        this.opinions = opinions;
        this.assignments = assignments;
        this.words = words;
    }

    @PostMapping("/contacts")
    @Permit(Act.LOG_CONTACT)
    String log(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(required = false) @Nullable Long assignment,
            @RequestParam String way, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
            @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String minutes, RedirectAttributes redirect) {
        contacts.log(viewer, id, assignment, new ContactDesk.Note(way, heldOn, place, people, minutes));
        return shown(committee, id, redirect, "contacted");
    }

    @PostMapping("/assignments/{assignment}/opinion")
    @Permit(Act.WRITE_REPLY)
    String opinion(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        opinions.give(viewer, assignment, opinion);
        return shown(committee, id, redirect, "co-opinion");
    }

    @PostMapping("/routing")
    @Permit(Act.ROUTE_PROPOSAL)
    String route(Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam long system, RedirectAttributes redirect) {
        assignments.route(viewer, id, system);
        return shown(committee, id, redirect, "routed");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("handling.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
