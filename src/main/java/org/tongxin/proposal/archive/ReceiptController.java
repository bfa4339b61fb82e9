package org.tongxin.proposal.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.document.PdfWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Shows and prints the receipt of a case, and checks the number of a printed one. */
@Controller
@RequestMapping("/{committee}")
@Permit(Act.READ_PROPOSAL)
class ReceiptController {

    private final Receipts receipts;
    private final ReceiptPaper papers;
    private final Words words;

    ReceiptController(Receipts receipts, ReceiptPaper papers, Words words) {
        this.receipts = receipts;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping("/proposals/{id}/receipt")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("receipt", receipts.of(viewer, id));
        return "proposal/archive/receipt";
    }

    @GetMapping("/proposals/{id}/receipt.pdf")
    void pdf(Viewer viewer, @PathVariable long id, HttpServletResponse response) throws IOException {
        var paper = papers.of(receipts.of(viewer, id));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(words.say("receipt.title") + ".pdf", StandardCharsets.UTF_8).build().toString());
        PdfWriter.write(paper, response.getOutputStream());
    }

    @GetMapping("/receipts")
    String check(@RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("number", number.length() > 60 ? "" : number);
        model.addAttribute("check", number.isBlank() ? null : receipts.check(number));
        return "proposal/archive/check";
    }
}
