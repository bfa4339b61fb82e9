package org.tongxin.proposal.solicitation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongxin.exchange.Column;
import org.tongxin.exchange.TableWriter;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Shows who has answered a call and who has not, and exports exactly the members shown. */
@Controller
@RequestMapping("/{committee}/campaigns/{campaign}/members")
@Permit(Act.READ_TURNOUT)
class TurnoutController {

    private final CampaignReader reader;
    private final Turnout turnout;
    private final Words words;

    TurnoutController(CampaignReader reader, Turnout turnout, Words words) {
        this.reader = reader;
        this.turnout = turnout;
        this.words = words;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long campaign, TurnoutFilter filter, Model model) {
        model.addAttribute("campaign", require(viewer, campaign));
        model.addAttribute("filter", filter);
        model.addAttribute("sectors", turnout.sectors(campaign));
        model.addAttribute("shown", turnout.page(campaign, filter));
        return "proposal/solicitation/members";
    }

    @GetMapping("/export.xlsx")
    void xlsx(Viewer viewer, @PathVariable long campaign, TurnoutFilter filter, HttpServletResponse response) throws IOException {
        var name = name(require(viewer, campaign));
        var rows = turnout.all(campaign, filter);
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
        TableWriter.xlsx(response.getOutputStream(), words.say("solicitation.turnout"), columns(), rows.stream());
    }

    @GetMapping("/export.csv")
    void csv(Viewer viewer, @PathVariable long campaign, TurnoutFilter filter, HttpServletResponse response) throws IOException {
        var name = name(require(viewer, campaign));
        var rows = turnout.all(campaign, filter);
        head(response, "text/csv;charset=UTF-8", name + ".csv");
        TableWriter.csv(response.getOutputStream(), columns(), rows.stream());
    }

    private CampaignView require(Viewer viewer, long campaign) {
        return reader.find(viewer, campaign).orElseThrow(NoSuchCase::new);
    }

    private String name(CampaignView campaign) {
        return campaign.title() + "-" + words.say("solicitation.turnout");
    }

    private List<Column<TurnoutView.Row>> columns() {
        return List.of(
                new Column<>(words.say("solicitation.member"), TurnoutView.Row::name),
                new Column<>(words.say("solicitation.sector"), TurnoutView.Row::sector),
                new Column<>(words.say("solicitation.standing"), row -> words.say("solicitation.standing." + row.standing())),
                new Column<>(words.say("solicitation.submitted"), TurnoutView.Row::submitted),
                new Column<>(words.say("solicitation.signed"), TurnoutView.Row::signed),
                new Column<>(words.say("solicitation.shown-before"), TurnoutView.Row::shownBefore),
                new Column<>(words.say("solicitation.drafts"), TurnoutView.Row::drafts),
                new Column<>(words.say("solicitation.last"), TurnoutView.Row::lastAt));
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
