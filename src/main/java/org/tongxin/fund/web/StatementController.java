package org.tongxin.fund.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.exchange.Column;
import org.tongxin.exchange.TableWriter;
import org.tongxin.fund.EntryKind;
import org.tongxin.fund.domain.FundRules;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** The statement of a year's fund that is posted for everybody (公示), on paper and as a table; and the ledger as a table. */
@Controller
@RequestMapping("/{committee}/fund")
class StatementController {

    private final FundReader fund;
    private final LedgerReader ledger;
    private final Rulebooks rulebooks;
    private final Words words;

    StatementController(FundReader fund, LedgerReader ledger, Rulebooks rulebooks, Words words) {
        this.fund = fund;
        this.ledger = ledger;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    @GetMapping("/statement")
    @Permit(Act.READ_FUND)
    String show(@RequestParam int year, Model model) {
        model.addAttribute("rules", rulebooks.current().section(FundRules.class));
        model.addAttribute("fund", fund.year(year));
        model.addAttribute("projects", granted(year));
        model.addAttribute("appropriations", ledger.all(LedgerFilter.of(year, EntryKind.APPROPRIATION)));
        return "fund/statement";
    }

    @GetMapping("/statement.xlsx")
    @Permit(Act.READ_FUND)
    void table(@RequestParam int year, HttpServletResponse response) throws IOException {
        var name = rulebooks.current().section(FundRules.class).name() + year;
        var columns = List.<Column<ProjectRow>>of(
                column("fund.case", ProjectRow::caseLabel), column("fund.project", ProjectRow::title), column("fund.area", ProjectRow::area),
                column("fund.applicant", ProjectRow::applicant), column("fund.approved", ProjectRow::approved), column("fund.paid", ProjectRow::paid),
                column("fund.returned", ProjectRow::returned), column("fund.accepted-by", ProjectRow::acceptedBy),
                column("fund.accepted-on", ProjectRow::acceptedOn), column("fund.state", row -> words.say("fund.state." + row.state())));
        name(response, name);
        TableWriter.xlsx(response.getOutputStream(), name, columns, granted(year).stream());
    }

    @GetMapping("/ledger.xlsx")
    @Permit(Act.READ_LEDGER)
    void ledger(@ModelAttribute LedgerFilter filter, HttpServletResponse response) throws IOException {
        var rules = rulebooks.current().section(FundRules.class);
        var rows = ledger.all(filter);
        name(response, words.say("fund.ledger"));
        TableWriter.xlsx(response.getOutputStream(), words.say("fund.ledger"), List.<Column<EntryRow>>of(
                column("fund.day", EntryRow::bookedOn), column("fund.kind", row -> words.say("fund.kind." + row.kind())),
                column("fund.amount", EntryRow::amount), column("fund.party", EntryRow::party), column("fund.matter", EntryRow::matter),
                column("fund.purpose", row -> rules.label(row.purpose())), column("fund.document", EntryRow::documentNo),
                column("fund.origin", row -> row.kind().comesIn() ? words.say(row.coordinated() ? "fund.coordinated" : "fund.own") : ""),
                column("fund.form", row -> words.say(row.goods() == null ? "fund.money" : "fund.goods")), column("fund.goods.what", EntryRow::goods),
                column("fund.valuation", row -> rules.label(row.valuation())), column("fund.used", row -> row.kind().comesIn() ? row.used() : null),
                column("fund.people", EntryRow::people), column("fund.days", EntryRow::days), column("fund.standard", EntryRow::standard),
                column("fund.over-because", EntryRow::overBecause), column("fund.cancelled", EntryRow::cancelledWhy)), rows.stream());
    }

    private List<ProjectRow> granted(int year) {
        return fund.projects(year).stream().filter(ProjectRow::granted).toList();
    }

    private <R> Column<R> column(String key, java.util.function.Function<R, @org.jspecify.annotations.Nullable Object> value) {
        return new Column<>(words.say(key), value);
    }

    private static void name(HttpServletResponse response, String name) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(name + ".xlsx", StandardCharsets.UTF_8).build().toString());
    }
}
