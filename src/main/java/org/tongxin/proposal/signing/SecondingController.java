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

/** Takes a member's seconding and its taking back. */
@Controller
@RequestMapping("/{committee}/proposals/{id}/seconds")
@Permit(Act.SECOND_PROPOSAL)
class SecondingController {

    private final SecondingDesk desk;
    private final Words words;

    SecondingController(SecondingDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    String second(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes redirect) {
        desk.second(viewer, id, opinion);
        return shown(committee, id, redirect, "seconded");
    }

    @PostMapping("/withdrawal")
    String takeBack(Viewer viewer, @PathVariable String committee, @PathVariable long id, RedirectAttributes redirect) {
        desk.takeBack(viewer, id);
        return shown(committee, id, redirect, "seconding-taken-back");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("signing.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
