package org.tongxin.proposal.promise;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongxin.exchange.Column;
import org.tongxin.exchange.TableWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Exports exactly the promises a list shows, all its pages. */
@Controller
@Permit(Act.EXPORT_PROPOSALS)
class PromiseExportController {

    private final PromiseReader reader;
    private final Words words;

    PromiseExportController(PromiseReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    @GetMapping("/{committee}/promises/export.xlsx")
    void xlsx(Viewer viewer, PromiseFilter filter, HttpServletResponse response) throws IOException {
        var rows = reader.all(viewer, filter);
        name(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        TableWriter.xlsx(response.getOutputStream(), words.say("menu.promises"), columns(), rows.stream());
    }

    @GetMapping("/{committee}/promises/export.csv")
    void csv(Viewer viewer, PromiseFilter filter, HttpServletResponse response) throws IOException {
        var rows = reader.all(viewer, filter);
        name(response, "text/csv;charset=UTF-8", "csv");
        TableWriter.csv(response.getOutputStream(), columns(), rows.stream());
    }

    /** The table of a round: every promise with what it found. */
    @GetMapping("/{committee}/look-backs/{round}/export.xlsx")
    void round(Viewer viewer, @PathVariable long round, PromiseFilter filter, HttpServletResponse response) throws IOException {
        xlsx(viewer, filter.round(round), response);
    }

    private List<Column<PromiseView>> columns() {
        return List.of(
                new Column<>(words.say("proposal.case-no"), PromiseView::caseLabel),
                new Column<>(words.say("proposal.title"), PromiseView::title),
                new Column<>(words.say("proposal.proposer"), PromiseView::proposerName),
                new Column<>(words.say("promise.ask"), PromiseView::ask),
                new Column<>(words.say("promise.text"), PromiseView::text),
                new Column<>(words.say("proposal.unit"), PromiseView::unitName),
                new Column<>(words.say("promise.person"), PromiseView::person),
                new Column<>(words.say("promise.promised-on"), PromiseView::promisedOn),
                new Column<>(words.say("promise.due"), PromiseView::dueOn),
                new Column<>(words.say("promise.state"), row -> words.say("promise.state." + row.state())),
                new Column<>(words.say("promise.overdue"), PromiseView::overdue),
                new Column<>(words.say("promise.class"), PromiseView::resultClass),
                new Column<>(words.say("promise.round.result"), row -> row.round() == null ? null : words.say("promise.state." + row.round())));
    }

    private void name(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(words.say("menu.promises") + "." + ending, StandardCharsets.UTF_8).build().toString());
    }
}
