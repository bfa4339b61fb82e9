package org.tongxin.proposal.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongxin.exchange.Column;
import org.tongxin.exchange.TableWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.ui.Words;

/** The list of what went up, as a table of exactly what it shows. */
@Controller
@RequestMapping("/{committee}/handed-up")
class HandedUpExportController {

    private final HandedUpReader reader;
    private final Words words;

    HandedUpExportController(HandedUpReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    @Permit(Act.READ_HANDED_UP)
    void export(@ModelAttribute HandedUpFilter filter, @PathVariable String ending, HttpServletResponse response) throws IOException {
        var rows = reader.all(filter);
        response.setContentType(ending.equals("csv") ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(words.say("handover.title") + "." + ending, StandardCharsets.UTF_8).build().toString());
        if (ending.equals("csv")) {
            TableWriter.csv(response.getOutputStream(), columns(), rows.stream());
            return;
        }
        TableWriter.xlsx(response.getOutputStream(), words.say("menu.handed-up"), columns(), rows.stream());
    }

    private List<Column<HandedUpReader.Row>> columns() {
        return List.of(
                new Column<>(words.say("handover.on"), HandedUpReader.Row::handedOn),
                new Column<>(words.say("handover.to"), HandedUpReader.Row::toName),
                new Column<>(words.say("proposal.title"), HandedUpReader.Row::title),
                new Column<>(words.say("proposal.proposer"), HandedUpReader.Row::proposer),
                new Column<>(words.say("handover.way"), row -> words.say("handover.way." + row.way())),
                new Column<>(words.say("proposal.state"), row -> words.say("handover.status." + row.status())),
                new Column<>(words.say("handover.number"), HandedUpReader.Row::upperNumber),
                new Column<>(words.say("handover.unit"), HandedUpReader.Row::unit),
                new Column<>(words.say("handover.result"), HandedUpReader.Row::result));
    }
}
