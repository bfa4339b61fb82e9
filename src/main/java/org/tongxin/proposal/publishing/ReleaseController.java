package org.tongxin.proposal.publishing;

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

/** Takes the proposer's word, the unit's and the approver's. */
@Controller
@RequestMapping("/{committee}/proposals/{id}/publication")
class ReleaseController {

    private final PublicationDesk desk;
    private final UnitOpinionDesk opinions;
    private final Words words;

    ReleaseController(PublicationDesk desk, UnitOpinionDesk opinions, Words words) {
        this.desk = desk;
        this.opinions = opinions;
        this.words = words;
    }

    @PostMapping("/consent")
    @Permit(Act.CONSENT_TO_PUBLICATION)
    String agree(Viewer viewer, @PathVariable String committee, @PathVariable long id, RedirectAttributes redirect) {
        desk.consent(viewer, id, true, "");
        return shown(committee, id, redirect, "agreed");
    }

    @PostMapping("/refusal")
    @Permit(Act.CONSENT_TO_PUBLICATION)
    String refuse(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.consent(viewer, id, false, reason);
        return shown(committee, id, redirect, "refused");
    }

    @PostMapping("/unit-opinion")
    @Permit(Act.WRITE_REPLY)
    String opine(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes redirect) {
        opinions.give(viewer, id, opinion);
        return shown(committee, id, redirect, "opined");
    }

    @PostMapping("/approval")
    @Permit(Act.APPROVE_PUBLICATION)
    String approve(Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        desk.approve(viewer, id, version);
        return shown(committee, id, redirect, "published");
    }

    @PostMapping("/sending-back")
    @Permit(Act.APPROVE_PUBLICATION)
    String sendBack(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        desk.sendBack(viewer, id, version, reason);
        return shown(committee, id, redirect, "sent-back");
    }

    @PostMapping("/withdrawal")
    @Permit(Act.READ_PUBLICATION)
    String withdraw(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.withdraw(viewer, id, reason);
        return shown(committee, id, redirect, "withdrawn");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("publishing.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
