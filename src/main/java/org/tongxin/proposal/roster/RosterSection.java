package org.tongxin.proposal.roster;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of an assigned case: how far each unit is, who urged it, and whether its row is signed off. */
@Component
class RosterSection implements CaseSection {

    private final RosterCases cases;
    private final Rulebooks rulebooks;
    private final Templates templates;

    RosterSection(RosterCases cases, Rulebooks rulebooks, Templates templates) {
        this.cases = cases;
        this.rulebooks = rulebooks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        var status = read.row().status();
        if (read.handlings().isEmpty() || !viewer.may(Act.READ_ROSTER) || status != ProposalStatus.FILED && status != ProposalStatus.CLOSED) {
            return null;
        }
        var view = cases.of(viewer, read.row().id());
        if (view.parts().isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("view", view);
        values.put("here", page.at("/roster/"));
        values.put("label", rulebooks.of(read.rulebook()).section(RosterRules.class).label());
        values.put("open", status == ProposalStatus.FILED);
        values.put("office", viewer.may(Act.SUPERVISE_JOINTLY));
        values.put("units", viewer.may(Act.WRITE_REPLY) ? viewer.units() : java.util.Set.<Long>of());
        return templates.part("proposal/roster/_section", values);
    }
}
