package org.tongxin.proposal.key;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongxin.document.DocxWriter;
import org.tongxin.exchange.TableWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Exports and prints exactly the key proposals that the list shows, and the candidates of a round. */
@Controller
class KeyExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final KeyReader keys;
    private final RoundReader rounds;
    private final KeyPapers papers;
    private final Words words;

    KeyExportController(KeyReader keys, RoundReader rounds, KeyPapers papers, Words words) {
        this.keys = keys;
        this.rounds = rounds;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping("/{committee}/key-proposals/export.xlsx")
    @Permit(Act.EXPORT_PROPOSALS)
    void xlsx(Viewer viewer, KeyFilter filter, HttpServletResponse response) throws IOException {
        var rows = keys.list(viewer, filter);
        name(response, XLSX, "key.list", "xlsx");
        TableWriter.xlsx(response.getOutputStream(), words.say("key.list"), papers.columns(), rows.stream());
    }

    @GetMapping("/{committee}/key-proposals/export.csv")
    @Permit(Act.EXPORT_PROPOSALS)
    void csv(Viewer viewer, KeyFilter filter, HttpServletResponse response) throws IOException {
        var rows = keys.list(viewer, filter);
        name(response, "text/csv;charset=UTF-8", "key.list", "csv");
        TableWriter.csv(response.getOutputStream(), papers.columns(), rows.stream());
    }

    @GetMapping("/{committee}/key-proposals/list.docx")
    @Permit(Act.EXPORT_PROPOSALS)
    void docx(Viewer viewer, KeyFilter filter, HttpServletResponse response) throws IOException {
        var paper = papers.list(keys.list(viewer, filter));
        name(response, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "key.list", "docx");
        DocxWriter.write(paper, response.getOutputStream());
    }

    @GetMapping("/{committee}/key-rounds/{round}/candidates.xlsx")
    @Permit(Act.READ_SELECTION)
    void candidates(Viewer viewer, @PathVariable long round, HttpServletResponse response) throws IOException {
        var found = rounds.find(viewer, round).orElseThrow(NoSuchCase::new);
        name(response, XLSX, "key.rounds", "xlsx");
        TableWriter.xlsx(response.getOutputStream(), words.say("key.rounds"), papers.candidates(found), found.candidates().stream());
    }

    private void name(HttpServletResponse response, String type, String title, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(words.say(title) + "." + ending, StandardCharsets.UTF_8).build().toString());
    }
}
