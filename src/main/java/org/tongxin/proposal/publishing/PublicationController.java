package org.tongxin.proposal.publishing;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Prepares a copy for the public and takes the clerk's part of the way; {@link ReleaseController} takes what others say to it. */
@Controller
@RequestMapping("/{committee}/proposals/{id}/publication")
@Permit(Act.CHECK_PUBLICATION)
class PublicationController {

    private final PublicationDesk desk;
    private final PublicationReader reader;
    private final Words words;

    PublicationController(PublicationDesk desk, PublicationReader reader, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_PUBLICATION)
    String show(Viewer viewer, @PathVariable long id, Model model) {
        var prepared = reader.prepare(viewer, id).orElseThrow(NoSuchCase::new);
        model.addAttribute("prepared", prepared);
        model.addAttribute("mayCheck", viewer.may(Act.CHECK_PUBLICATION));
        model.addAttribute("mayApprove", viewer.may(Act.APPROVE_PUBLICATION)
                && !Long.valueOf(viewer.account()).equals(prepared.standing().checkedAccount()));
        return "proposal/publishing/prepare";
    }

    @PostMapping
    String begin(Viewer viewer, @PathVariable String committee, @PathVariable long id, RedirectAttributes redirect) {
        desk.begin(viewer, id);
        redirect.addFlashAttribute("flash", words.say("publishing.done.begun"));
        return "redirect:/" + committee + "/proposals/" + id;
    }

    @PostMapping("/copy")
    String draw(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form, @RequestParam(defaultValue = "") String names, RedirectAttributes redirect) {
        desk.draw(viewer, id, version, form.getOrDefault("passage", List.of()), names);
        return shown(committee, id, redirect, "drawn");
    }

    @PostMapping("/text")
    String write(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form, RedirectAttributes redirect) {
        desk.write(viewer, id, version, PublicText.Words.of(form));
        return shown(committee, id, redirect, "written");
    }

    @PostMapping("/check")
    String check(Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        desk.check(viewer, id, version);
        return shown(committee, id, redirect, "checked");
    }

    @PostMapping("/bar")
    String bar(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        desk.bar(viewer, id, version, reason);
        return shown(committee, id, redirect, "barred");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("publishing.done." + done));
        return "redirect:/" + committee + "/proposals/" + id + "/publication";
    }
}
