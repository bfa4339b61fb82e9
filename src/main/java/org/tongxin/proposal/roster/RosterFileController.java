package org.tongxin.proposal.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongxin.committee.Committees;
import org.tongxin.document.DocxWriter;
import org.tongxin.document.Paper;
import org.tongxin.exchange.Column;
import org.tongxin.exchange.TableWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Hands the list out as a file: exactly the rows that its page shows, all pages, in the columns of the rulebook. */
@Controller
@RequestMapping("/{committee}/roster")
@Permit(Act.READ_ROSTER)
class RosterFileController {

    private final RosterReader reader;
    private final Rulebooks rulebooks;
    private final Committees committees;
    private final Words words;

    RosterFileController(RosterReader reader, Rulebooks rulebooks, Committees committees, Words words) {
        this.reader = reader;
        this.rulebooks = rulebooks;
        this.committees = committees;
        this.words = words;
    }

    @GetMapping("/export.xlsx")
    void xlsx(Viewer viewer, RosterFilter filter, HttpServletResponse response) throws IOException {
        var rules = rulebooks.current().section(RosterRules.class);
        var cells = new RosterCells(words::say);
        var columns = rules.columns().stream().map(heading -> new Column<RosterRow>(heading.label(), row -> cells.of(heading.key(), row))).toList();
        var rows = reader.all(viewer, filter);
        name(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", rules.label() + ".xlsx");
        TableWriter.xlsx(response.getOutputStream(), rules.label(), columns, rows.stream());
    }

    @GetMapping("/export.docx")
    void docx(Viewer viewer, RosterFilter filter, HttpServletResponse response) throws IOException {
        var rules = rulebooks.current().section(RosterRules.class);
        var cells = new RosterCells(words::say);
        var rows = reader.all(viewer, filter).stream()
                .map(row -> rules.columns().stream().map(heading -> cells.of(heading.key(), row)).toList())
                .toList();
        var table = new Paper.Table(rules.columns().stream().map(RosterRules.Heading::label).toList(), rows);
        name(response, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", rules.label() + ".docx");
        DocxWriter.write(new Paper(null, List.of(new Paper.Title(committees.current().shortName() + rules.label()), table)),
                response.getOutputStream());
    }

    private static void name(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
    }
}
