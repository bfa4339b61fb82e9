package org.tongxin.proposal.handover;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Lists, keeps and hands over what goes to committees above. */
@Controller
@RequestMapping("/{committee}/handed-up")
class HandedUpController {

    private final HandedUpDesk desk;
    private final HandedUpReader reader;
    private final Committees committees;
    private final MediaDesk media;
    private final Words words;

    HandedUpController(HandedUpDesk desk, HandedUpReader reader, Committees committees, MediaDesk media, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.committees = committees;
        this.media = media;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_HANDED_UP)
    String index(Viewer viewer, @ModelAttribute HandedUpFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("shown", reader.page(filter));
        model.addAttribute("above", reader.above());
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("mayKeep", viewer.may(Act.KEEP_HANDED_UP));
        return "proposal/handover/index";
    }

    @GetMapping("/{id}")
    @Permit(Act.READ_HANDED_UP)
    String show(Viewer viewer, @PathVariable long id, Model model) {
        var row = reader.find(id).orElseThrow(NoSuchCase::new);
        model.addAttribute("row", row);
        model.addAttribute("handover", row.handover() == null ? null : reader.handover(row.handover()).orElse(null));
        model.addAttribute("above", reader.above());
        model.addAttribute("files", media.of("handed-up:" + id));
        model.addAttribute("mayKeep", viewer.may(Act.KEEP_HANDED_UP));
        return "proposal/handover/show";
    }

    @PostMapping
    @Permit(Act.KEEP_HANDED_UP)
    String keep(Viewer viewer, @PathVariable String committee, @ModelAttribute HandedUpText text, RedirectAttributes redirect) {
        return shown(committee, desk.keep(viewer, text), redirect, "kept");
    }

    @PostMapping("/{id}")
    @Permit(Act.KEEP_HANDED_UP)
    String write(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version, @ModelAttribute HandedUpText text,
            RedirectAttributes redirect) {
        desk.write(viewer, id, version, text);
        return shown(committee, id, redirect, "written");
    }

    @PostMapping("/{id}/handover")
    @Permit(Act.KEEP_HANDED_UP)
    String handOver(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam(defaultValue = "") String content, RedirectAttributes redirect) {
        desk.handOver(viewer, id, version, content);
        return shown(committee, id, redirect, "handed-over");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("handover.done." + done));
        return "redirect:/" + committee + "/handed-up/" + id;
    }
}
