package org.tongxin.proposal.early;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.ui.Words;

/** A member shows a draft and ticks the remarks on it off. */
@Controller
@RequestMapping("/{committee}/proposals/{id}/early")
@Permit(Act.WRITE_PROPOSAL)
class OwnDraftController {

    private final EarlyDraftDesk desk;
    private final Words words;

    OwnDraftController(EarlyDraftDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /** @param title there when the form sends along what was typed, which is kept first */
    @PostMapping
    String show(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(required = false) @Nullable String title,
            @ModelAttribute ProposalText text, RedirectAttributes redirect) {
        if (title == null) {
            desk.show(viewer, id);
        } else {
            desk.show(viewer, id, text);
        }
        return shown(committee, id, redirect, "shown");
    }

    @PostMapping("/comments/{comment}")
    String resolve(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long comment,
            @RequestParam(defaultValue = "") String answer, RedirectAttributes redirect) {
        desk.resolve(viewer, id, comment, answer);
        return shown(committee, id, redirect, "resolved");
    }

    @PostMapping("/comments/{comment}/reopening")
    String reopen(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long comment, RedirectAttributes redirect) {
        desk.reopen(viewer, id, comment);
        return shown(committee, id, redirect, "reopened");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("early.done." + done));
        return "redirect:/" + committee + "/proposals/" + id + "/edit";
    }
}
