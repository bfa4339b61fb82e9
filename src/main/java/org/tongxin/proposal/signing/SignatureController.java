package org.tongxin.proposal.signing;

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

/** Takes what one who was asked to sign jointly says: yes, still yes to a new wording, or no. */
@Controller
@RequestMapping("/{committee}/proposals/{id}")
class SignatureController {

    private final SigningDesk desk;
    private final Words words;

    SignatureController(SigningDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/signature")
    @Permit(Act.SIGN_PROPOSAL)
    String agree(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes redirect) {
        desk.agree(viewer, id, opinion);
        return shown(committee, id, redirect, words.say("signing.done.agreed"));
    }

    @PostMapping("/signature/renewal")
    @Permit(Act.SIGN_PROPOSAL)
    String renew(Viewer viewer, @PathVariable String committee, @PathVariable long id, RedirectAttributes redirect) {
        desk.renew(viewer, id);
        return shown(committee, id, redirect, words.say("signing.done.renewed"));
    }

    /** One who no longer stands behind a draft no longer sees it: back to the own desk. */
    @PostMapping("/signature/refusal")
    @Permit(Act.SIGN_PROPOSAL)
    String decline(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes redirect) {
        desk.decline(viewer, id, opinion);
        redirect.addFlashAttribute("flash", words.say("signing.done.declined"));
        return "redirect:/" + committee;
    }

    private static String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", done);
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
