package org.tongxin.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.exchange.Column;
import org.tongxin.exchange.TableWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.ui.Words;

/** Exports exactly the proposals a list shows, all its pages. */
@Controller
@Permit(Act.EXPORT_PROPOSALS)
class ExportController {

    private final ProposalList list;
    private final Forms forms;
    private final Words words;

    ExportController(ProposalList list, Forms forms, Words words) {
        this.list = list;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/{committee}/proposals/export.xlsx")
    void xlsx(Viewer viewer, ProposalFilter filter, HttpServletResponse response) throws IOException {
        var rows = rows(viewer, filter);
        name(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        TableWriter.xlsx(response.getOutputStream(), words.say("menu.proposals"), columns(forms.rules(null)), rows.stream());
    }

    @GetMapping("/{committee}/proposals/export.csv")
    void csv(Viewer viewer, ProposalFilter filter, HttpServletResponse response) throws IOException {
        var rows = rows(viewer, filter);
        name(response, "text/csv;charset=UTF-8", "csv");
        TableWriter.csv(response.getOutputStream(), columns(forms.rules(null)), rows.stream());
    }

    private List<ProposalRow> rows(Viewer viewer, ProposalFilter filter) {
        var rows = new ArrayList<ProposalRow>();
        list.each(viewer, filter, rows::add);
        return rows;
    }

    private List<Column<ProposalRow>> columns(ProposalRules rules) {
        return List.of(
                new Column<>(words.say("proposal.receipt-no"), ProposalRow::receiptNo),
                new Column<>(words.say("proposal.case-no"), ProposalRow::caseLabel),
                new Column<>(words.say("proposal.title"), ProposalRow::title),
                new Column<>(words.say("proposal.proposer"), ProposalRow::proposerName),
                new Column<>(words.say("proposal.kind"), row -> words.say("proposal.kind." + row.kind())),
                new Column<>(words.say("proposal.category"), row -> rules.categoryLabel(row.category())),
                new Column<>(words.say("proposal.received"), ProposalRow::receivedAt),
                new Column<>(words.say("proposal.unit"), ProposalRow::unitName),
                new Column<>(words.say("proposal.state"), row -> words.say("proposal.stage." + row.stage())));
    }

    private void name(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(words.say("menu.proposals") + "." + ending, StandardCharsets.UTF_8).build().toString());
    }
}
