package org.tongxin.proposal.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.roster.Periods;
import org.tongxin.rulebook.Rulebooks;

/** Puts together what the pages of meetings show and ask. */
@Component
class MeetingForms {

    private final MeetingReader reader;
    private final MeetingCases cases;
    private final Committees committees;
    private final Periods periods;
    private final Rulebooks rulebooks;

    MeetingForms(MeetingReader reader, MeetingCases cases, Committees committees, Periods periods, Rulebooks rulebooks) {
        this.reader = reader;
        this.cases = cases;
        this.committees = committees;
        this.periods = periods;
        this.rulebooks = rulebooks;
    }

    void forIndex(Model model, Viewer viewer, MeetingFilter filter) {
        var found = reader.page(viewer, filter);
        boolean more = found.size() > MeetingReader.PAGE;
        var rows = more ? found.subList(0, MeetingReader.PAGE) : found;
        boolean office = viewer.may(Act.SUPERVISE_JOINTLY);
        model.addAttribute("rules", rulebooks.current().section(MeetingRules.class));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows);
        model.addAttribute("next", more ? filter.after(rows.getLast().id()) : null);
        model.addAttribute("total", reader.count(viewer, filter));
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("running", periods.wanted(filter.period()));
        model.addAttribute("office", office);
        model.addAttribute("units", office ? committees.units() : List.of());
    }

    void forMeeting(Model model, Viewer viewer, long id) {
        var view = cases.read(viewer, id);
        boolean office = viewer.may(Act.SUPERVISE_JOINTLY);
        boolean planned = !view.row().held() && !view.row().cancelled();
        model.addAttribute("rules", rulebooks.current().section(MeetingRules.class));
        model.addAttribute("meeting", view);
        model.addAttribute("office", office);
        model.addAttribute("own", viewer.may(Act.WRITE_REPLY) ? viewer.units() : java.util.Set.<Long>of());
        model.addAttribute("candidates", office && planned ? cases.candidates(id, view.row()) : List.of());
        model.addAttribute("units", committees.units());
    }
}
