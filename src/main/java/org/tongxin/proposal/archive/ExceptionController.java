package org.tongxin.proposal.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.exchange.Column;
import org.tongxin.exchange.TableWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.ui.Words;

/** Lists what got stuck or lost (件件有落实、件件有回音), each line opening its case. */
@Controller
@RequestMapping("/{committee}/exceptions")
@Permit(Act.SUPERVISE_PROPOSALS)
class ExceptionController {

    /** Lines of a page; a committee with more has other worries, and the export has them all. */
    private static final int MOST = 300;

    private final Exceptions exceptions;
    private final NightlyTotals nightly;
    private final Words words;

    ExceptionController(Exceptions exceptions, NightlyTotals nightly, Words words) {
        this.exceptions = exceptions;
        this.nightly = nightly;
        this.words = words;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String kind, Model model) {
        var all = exceptions.all();
        Map<ExceptionKind, Long> counts = all.stream().collect(Collectors.groupingBy(CaseException::kind, TreeMap::new, Collectors.counting()));
        var shown = of(all, kind);
        model.addAttribute("kind", kind == null ? "" : kind);
        model.addAttribute("counts", counts);
        model.addAttribute("total", all.size());
        model.addAttribute("checked", nightly.last().orElse(null));
        model.addAttribute("rows", shown.stream().limit(MOST).toList());
        model.addAttribute("hidden", Math.max(0, shown.size() - MOST));
        return "proposal/archive/exceptions";
    }

    @GetMapping("/export.xlsx")
    void export(@RequestParam(required = false) @Nullable String kind, HttpServletResponse response) throws IOException {
        var rows = of(exceptions.all(), kind);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(words.say("menu.exceptions") + ".xlsx", StandardCharsets.UTF_8).build().toString());
        TableWriter.xlsx(response.getOutputStream(), words.say("menu.exceptions"), columns(), rows.stream());
    }

    private static List<CaseException> of(List<CaseException> all, @Nullable String kind) {
        return kind == null || kind.isBlank() ? all : all.stream().filter(one -> one.kind().key().equals(kind)).toList();
    }

    private List<Column<CaseException>> columns() {
        return List.of(
                new Column<>(words.say("archive.kind"), row -> words.say("archive.kind." + row.kind())),
                new Column<>(words.say("proposal.case-no"), CaseException::caseLabel),
                new Column<>(words.say("proposal.title"), CaseException::title),
                new Column<>(words.say("archive.whom"), CaseException::whom),
                new Column<>(words.say("archive.due"), CaseException::due),
                new Column<>(words.say("archive.note"), row -> row.kind() == ExceptionKind.SUMS ? words.say("archive.sums." + row.note()) : row.note()));
    }
}
