package org.tongxin.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.document.DocxWriter;
import org.tongxin.document.Paper;
import org.tongxin.document.PdfWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Hands out letters. */
@Controller
@Permit(Act.READ_PROPOSAL)
class PaperController {

    private final Papers papers;
    private final Words words;

    PaperController(Papers papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    @GetMapping("/{committee}/proposals/{id}/letter.docx")
    void docx(Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable Long assignment, HttpServletResponse response) throws IOException {
        send(papers.letter(viewer, id, assignment), words.say("letter.file"), "docx", response);
    }

    @GetMapping("/{committee}/proposals/{id}/letter.pdf")
    void pdf(Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable Long assignment, HttpServletResponse response) throws IOException {
        send(papers.letter(viewer, id, assignment), words.say("letter.file"), "pdf", response);
    }

    private static void send(Paper paper, String name, String ending, HttpServletResponse response) throws IOException {
        response.setContentType(ending.equals("pdf") ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(name + "." + ending, StandardCharsets.UTF_8).build().toString());
        if (ending.equals("pdf")) {
            PdfWriter.write(paper, response.getOutputStream());
        } else {
            DocxWriter.write(paper, response.getOutputStream());
        }
    }
}
