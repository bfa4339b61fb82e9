package org.tongxin.proposal.procedure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Committees;
import org.tongxin.document.DocxWriter;
import org.tongxin.document.Paper;
import org.tongxin.document.PdfWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Shows the procedure in force on a day, and hands it out as a paper. */
@Controller
@RequestMapping("/{committee}/procedure")
@Permit(Act.READ_RULEBOOK)
class ProcedureController {

    private final Procedure procedure;
    private final Rulebooks rulebooks;
    private final Committees committees;
    private final Words words;
    private final Clock clock;

    ProcedureController(Procedure procedure, Rulebooks rulebooks, Committees committees, Words words, Clock clock) {
        this.procedure = procedure;
        this.rulebooks = rulebooks;
        this.committees = committees;
        this.words = words;
        this.clock = clock;
    }

    /** @param on day whose procedure is shown; today when absent */
    @GetMapping
    String show(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, Model model) {
        var day = day(on);
        model.addAttribute("on", day);
        model.addAttribute("version", rulebooks.inForceOn(day).orElse(null));
        model.addAttribute("versions", rulebooks.versions());
        model.addAttribute("chapters", procedure.of(rulebooks.on(day)));
        return "proposal/procedure/show";
    }

    @GetMapping("/{on}/procedure.{ending:docx|pdf}")
    void paper(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, @PathVariable String ending, HttpServletResponse response)
            throws IOException {
        var paper = paper(day(on));
        response.setContentType(ending.equals("pdf") ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(words.say("procedure.title") + "." + ending, StandardCharsets.UTF_8).build().toString());
        if (ending.equals("pdf")) {
            PdfWriter.write(paper, response.getOutputStream());
        } else {
            DocxWriter.write(paper, response.getOutputStream());
        }
    }

    private Paper paper(LocalDate day) {
        var committee = committees.current();
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Title(words.say("procedure.title.of", committee.shortName())));
        for (var chapter : procedure.of(rulebooks.on(day))) {
            blocks.add(new Paper.Heading(chapter.title()));
            chapter.articles().forEach(one -> blocks.add(new Paper.Paragraph(words.say("procedure.article", one.number()) + "　" + one.step()
                    + "（" + one.who() + (one.limit().isEmpty() ? "" : "，" + one.limit()) + "）。" + one.text())));
        }
        blocks.add(new Paper.Note(words.say("procedure.as-of", day.toString())));
        return new Paper(null, blocks);
    }

    /** A day out of the calendar's reach is today. */
    private LocalDate day(@Nullable LocalDate on) {
        return on == null || on.getYear() < 1949 || on.getYear() > 2999 ? LocalDate.now(clock) : on;
    }
}
