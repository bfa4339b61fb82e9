package org.tongxin.proposal.lead;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** The office keeps the pool in order. */
@Controller
@RequestMapping("/{committee}/leads/{lead}")
@Permit(Act.KEEP_CAMPAIGN)
class LeadKeepingController {

    private final LeadDesk desk;
    private final Words words;

    LeadKeepingController(LeadDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/release")
    String takeBack(Viewer viewer, @PathVariable String committee, @PathVariable long lead, RedirectAttributes redirect) {
        desk.takeBack(viewer, lead);
        return shown(committee, lead, redirect, "taken-back");
    }

    @PostMapping("/shelving")
    String shelve(
            Viewer viewer, @PathVariable String committee, @PathVariable long lead, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.shelve(viewer, lead, because);
        return shown(committee, lead, redirect, "shelved");
    }

    @PostMapping("/offer")
    String offerAgain(Viewer viewer, @PathVariable String committee, @PathVariable long lead, RedirectAttributes redirect) {
        desk.offerAgain(viewer, lead);
        return shown(committee, lead, redirect, "offered");
    }

    private String shown(String committee, long lead, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("lead.done." + done));
        return "redirect:/" + committee + "/leads/" + lead;
    }
}
