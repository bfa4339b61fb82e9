package org.tongxin.proposal.web;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.exchange.UnreadableDocument;
import org.tongxin.exchange.WordDocument;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** Fills an empty draft from a Word file: title, situation, analysis and asks are found by their headings. */
@Controller
@Permit(Act.WRITE_PROPOSAL)
class PastingController {

    private final ProposalDesk desk;
    private final Words words;

    PastingController(ProposalDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/{committee}/proposals/{id}/word")
    String fill(Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        try (var content = file.getInputStream()) {
            desk.fill(viewer, id, WordDocument.read(content).paragraphs());
        } catch (UnreadableDocument e) {
            throw new Refusal("proposal.refused.import-unreadable", String.valueOf(e.getMessage()));
        }
        redirect.addFlashAttribute("flash", words.say("proposal.done.filled"));
        return "redirect:/" + committee + "/proposals/" + id + "/edit";
    }
}
