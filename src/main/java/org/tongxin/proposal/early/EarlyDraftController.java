package org.tongxin.proposal.early;

import java.util.List;
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
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** The office and the reviewers read drafts shown early and put their remarks beside them. */
@Controller
@RequestMapping("/{committee}/early-drafts")
@Permit(Act.COMMENT_EARLY_DRAFT)
class EarlyDraftController {

    private final EarlyDraftDesk desk;
    private final EarlyDraftReader reader;
    private final Words words;

    EarlyDraftController(EarlyDraftDesk desk, EarlyDraftReader reader, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "false") boolean answered, Model model) {
        model.addAttribute("answered", answered);
        model.addAttribute("drafts", answered ? reader.answered() : reader.waiting());
        return "proposal/early/index";
    }

    @GetMapping("/{draft}")
    String show(@PathVariable long draft, Model model) {
        model.addAttribute("draft", reader.find(draft).orElseThrow(NoSuchCase::new));
        model.addAttribute("parts", List.of(Part.values()));
        return "proposal/early/show";
    }

    @PostMapping("/{draft}/comments")
    String comment(
            Viewer viewer, @PathVariable String committee, @PathVariable long draft, @RequestParam Part part,
            @RequestParam(defaultValue = "") String remark, RedirectAttributes redirect) {
        desk.comment(viewer, draft, part, remark);
        return shown(committee, draft, redirect, "commented");
    }

    @PostMapping("/{draft}/answer")
    String answer(Viewer viewer, @PathVariable String committee, @PathVariable long draft, RedirectAttributes redirect) {
        desk.answer(viewer, draft);
        return shown(committee, draft, redirect, "answered");
    }

    private String shown(String committee, long draft, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("early.done." + done));
        return "redirect:/" + committee + "/early-drafts/" + draft;
    }
}
