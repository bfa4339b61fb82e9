package org.tongxin.proposal.promise;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of an answered case: its supplementary replies, and the unit's form for another. */
@Component
class SupplementSection implements CaseSection {

    private final SupplementReader reader;
    private final Rulebooks rulebooks;
    private final Templates templates;

    SupplementSection(SupplementReader reader, Rulebooks rulebooks, Templates templates) {
        this.reader = reader;
        this.rulebooks = rulebooks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.BODY;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.handlings().stream().noneMatch(one -> one.reply() != null)) {
            return null;
        }
        var supplements = reader.of(viewer, read.row().id());
        var focus = read.focus();
        boolean own = focus != null && viewer.units().contains(focus.assigned().unit()) && focus.reply() != null && focus.reply().issued();
        if (supplements.isEmpty() && !own) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("here", page.at("/proposals/" + read.row().id()));
        values.put("supplements", supplements);
        values.put("rules", rulebooks.of(read.rulebook()).section(ProposalRules.class));
        values.put("assignment", own && viewer.may(Act.WRITE_REPLY) ? focus.assigned().id() : 0L);
        values.put("resultClass", own ? current(supplements, focus) : "");
        values.put("mayCheck", own && viewer.may(Act.CHECK_REPLY));
        return templates.part("proposal/promise/_supplements", values);
    }

    private static String current(java.util.List<SupplementView> supplements, ProposalCase.Handling handling) {
        return supplements.stream()
                .filter(one -> one.issued() && one.assignment() == handling.assigned().id())
                .reduce((first, last) -> last)
                .map(SupplementView::classAfter)
                .orElse(handling.reply().resultClass());
    }
}
