package org.tongxin.proposal.archive;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Archives sessions and takes them out again. */
@Controller
@RequestMapping("/{committee}/archives")
class ArchiveController {

    private final ArchiveDesk desk;
    private final ArchiveReader reader;
    private final Words words;

    ArchiveController(ArchiveDesk desk, ArchiveReader reader, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.SUPERVISE_PROPOSALS)
    String index(Viewer viewer, Model model) {
        model.addAttribute("sessions", reader.sessions());
        model.addAttribute("past", reader.past());
        model.addAttribute("mayArchive", viewer.may(Act.ARCHIVE_SESSION));
        model.addAttribute("mayReopen", viewer.may(Act.REOPEN_ARCHIVE));
        return "proposal/archive/sessions";
    }

    @PostMapping("/{session}")
    @Permit(Act.ARCHIVE_SESSION)
    String archive(Viewer viewer, @PathVariable String committee, @PathVariable long session, RedirectAttributes redirect) {
        desk.archive(viewer, session);
        redirect.addFlashAttribute("flash", words.say("archive.done.archived"));
        return "redirect:/" + committee + "/archives";
    }

    @PostMapping("/{session}/reopening")
    @Permit(Act.REOPEN_ARCHIVE)
    String reopen(
            Viewer viewer, @PathVariable String committee, @PathVariable long session, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.reopen(viewer, session, because);
        redirect.addFlashAttribute("flash", words.say("archive.done.reopened"));
        return "redirect:/" + committee + "/archives";
    }
}
