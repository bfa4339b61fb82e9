package org.tongxin.proposal.roster;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Shows the list and issues it to the units. */
@Controller
@RequestMapping("/{committee}/roster")
class RosterController {

    private final RosterReader reader;
    private final RosterIssues issues;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Words words;

    RosterController(RosterReader reader, RosterIssues issues, Committees committees, Rulebooks rulebooks, Words words) {
        this.reader = reader;
        this.issues = issues;
        this.committees = committees;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_ROSTER)
    String index(Viewer viewer, RosterFilter filter, Model model) {
        model.addAttribute("rules", rulebooks.current().section(RosterRules.class));
        model.addAttribute("filter", filter);
        model.addAttribute("shown", reader.page(viewer, filter));
        model.addAttribute("totals", reader.totals(viewer, filter, List.of(RosterState.OVERDUE)));
        model.addAttribute("names", reader.names(viewer, RosterFilter.ALL.in(filter.period())));
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("units", viewer.seesWholeCommittee() ? committees.units() : List.of());
        model.addAttribute("issued", issues.of(filter.period()));
        model.addAttribute("office", viewer.may(Act.SUPERVISE_JOINTLY));
        return "proposal/roster/index";
    }

    @PostMapping("/issues")
    @Permit(Act.SUPERVISE_JOINTLY)
    String issue(Viewer viewer, @PathVariable String committee, @RequestParam(defaultValue = "") String period, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.say("roster.done.issued", issues.issue(viewer, period)));
        return "redirect:/" + committee + "/roster" + RosterFilter.ALL.in(period).query();
    }
}
