package org.tongxin.proposal.handling;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** Where assignment takes two hops: which system's office has the case, until a unit has it. */
@Component
class RoutingSection implements CaseSection {

    private final HandlingReader reader;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Templates templates;

    RoutingSection(HandlingReader reader, Committees committees, Rulebooks rulebooks, Templates templates) {
        this.reader = reader;
        this.committees = committees;
        this.rulebooks = rulebooks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.row().status() != ProposalStatus.FILED || !read.handlings().isEmpty() || !viewer.seesWholeCommittee()
                || rulebooks.of(read.rulebook()).section(HandlingRules.class).hops() == 1) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("here", page.at("/proposals/" + read.row().id()));
        values.put("system", reader.system(read.row().id()));
        values.put("systems", viewer.may(Act.ROUTE_PROPOSAL) ? committees.systems() : java.util.List.of());
        return templates.part("proposal/handling/_routing", values);
    }
}
