package org.tongxin.proposal.promise;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.document.DocxWriter;
import org.tongxin.document.PdfWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** A unit hands in, checks and issues supplementary replies; whoever may read the case gets the letter. */
@Controller
@RequestMapping("/{committee}/proposals/{id}")
class SupplementController {

    private final SupplementDesk desk;
    private final SupplementPaper papers;
    private final Words words;

    SupplementController(SupplementDesk desk, SupplementPaper papers, Words words) {
        this.desk = desk;
        this.papers = papers;
        this.words = words;
    }

    @PostMapping("/assignments/{assignment}/supplements")
    @Permit(Act.WRITE_REPLY)
    String handIn(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment,
            @ModelAttribute SupplementDesk.Letter letter, RedirectAttributes redirect) {
        desk.handIn(viewer, assignment, letter);
        return shown(committee, id, redirect, "handed-in");
    }

    @PostMapping("/supplements/{supplement}/issue")
    @Permit(Act.CHECK_REPLY)
    String issue(Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long supplement, RedirectAttributes redirect) {
        desk.issue(viewer, supplement);
        return shown(committee, id, redirect, "issued");
    }

    @PostMapping("/supplements/{supplement}/return")
    @Permit(Act.CHECK_REPLY)
    String sendBack(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long supplement,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        desk.sendBack(viewer, supplement, reason);
        return shown(committee, id, redirect, "sent-back");
    }

    @GetMapping("/supplements/{supplement}/letter.{ending:docx|pdf}")
    @Permit(Act.READ_PROPOSAL)
    void letter(Viewer viewer, @PathVariable long id, @PathVariable long supplement, @PathVariable String ending, HttpServletResponse response)
            throws IOException {
        var paper = papers.letter(viewer, id, supplement);
        boolean pdf = ending.equals("pdf");
        response.setContentType(pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(words.say("supplement.title") + "." + ending, StandardCharsets.UTF_8).build().toString());
        if (pdf) {
            PdfWriter.write(paper, response.getOutputStream());
        } else {
            DocxWriter.write(paper, response.getOutputStream());
        }
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("supplement.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
