package org.tongxin.proposal.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.roster.Periods;
import org.tongxin.proposal.roster.RosterFilter;
import org.tongxin.proposal.roster.RosterReader;
import org.tongxin.rulebook.Rulebooks;

/** What each unit has to handle and how it does, with the units that are followed up for having much (M026, M028). */
@Controller
@Permit(Act.READ_ROSTER)
class WorkloadController {

    private final RosterReader roster;
    private final MeetingReader meetings;
    private final Periods periods;
    private final Rulebooks rulebooks;

    WorkloadController(RosterReader roster, MeetingReader meetings, Periods periods, Rulebooks rulebooks) {
        this.roster = roster;
        this.meetings = meetings;
        this.periods = periods;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/{committee}/workload")
    String show(Viewer viewer, @RequestParam(required = false) @Nullable String period, Model model) {
        var wanted = periods.wanted(period);
        model.addAttribute("filter", RosterFilter.ALL.in(wanted));
        model.addAttribute("loads", roster.loads(viewer, RosterFilter.ALL.in(wanted)));
        model.addAttribute("followUps", meetings.followUps(wanted));
        model.addAttribute("rules", rulebooks.current().section(MeetingRules.class));
        model.addAttribute("sessions", periods.all());
        model.addAttribute("office", viewer.may(Act.SUPERVISE_JOINTLY));
        return "proposal/meeting/workload";
    }
}
