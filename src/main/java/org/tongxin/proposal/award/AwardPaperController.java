package org.tongxin.proposal.award;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Committees;
import org.tongxin.document.Paper;
import org.tongxin.document.PdfWriter;
import org.tongxin.exchange.Column;
import org.tongxin.exchange.TableWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Hands out certificates and the list of honours. */
@Controller
@RequestMapping("/{committee}/awards")
@Permit(Act.READ_AWARDS)
class AwardPaperController {

    private final AwardReader reader;
    private final Committees committees;
    private final Words words;

    AwardPaperController(AwardReader reader, Committees committees, Words words) {
        this.reader = reader;
        this.committees = committees;
        this.words = words;
    }

    /** The certificate of an honour that was given and not revoked. */
    @GetMapping("/honours/{nominee}/certificate.pdf")
    void certificate(@PathVariable long nominee, HttpServletResponse response) throws IOException {
        var honour = reader.honour(nominee).orElseThrow(NoSuchCase::new);
        var day = honour.awardedOn();
        var paper = new Paper(null, List.of(
                new Paper.Title(words.say("award.certificate")),
                new Paper.Addressee(honour.name()),
                new Paper.Paragraph(words.say("award.certificate.text." + honour.subject(), Integer.toString(honour.year()), honour.label())),
                new Paper.Paragraph(words.say("award.certificate.end")),
                new Paper.SignOff(committees.current().name(), "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())),
                new Paper.Note(honour.documentNo())));
        response.setContentType("application/pdf");
        name(response, words.say("award.certificate") + ".pdf");
        PdfWriter.write(paper, response.getOutputStream());
    }

    @GetMapping("/export.csv")
    void export(@RequestParam(required = false) @Nullable Integer year, HttpServletResponse response) throws IOException {
        var honours = reader.honours(year);
        response.setContentType("text/csv;charset=UTF-8");
        name(response, words.say("award.title") + ".csv");
        TableWriter.csv(response.getOutputStream(), List.of(
                new Column<>(words.say("award.year"), AwardReader.Honour::year),
                new Column<>(words.say("award.kind"), AwardReader.Honour::label),
                new Column<>(words.say("award.name"), AwardReader.Honour::name),
                new Column<>(words.say("award.document"), AwardReader.Honour::documentNo),
                new Column<>(words.say("award.on"), AwardReader.Honour::awardedOn),
                new Column<>(words.say("award.revoked"), AwardReader.Honour::revokedBecause)), honours.stream());
    }

    private static void name(HttpServletResponse response, String file) {
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
    }
}
