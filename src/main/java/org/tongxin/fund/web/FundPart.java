package org.tongxin.fund.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.fund.domain.FundRules;
import org.tongxin.fund.domain.ProjectState;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.CasePart;
import org.tongxin.proposal.KnownCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a filed proposal: its area and its money, and the form to apply for some. */
@Component
class FundPart implements CasePart {

    private final FundReader reader;
    private final Rulebooks rulebooks;
    private final Templates templates;
    private final Clock clock;

    FundPart(FundReader reader, Rulebooks rulebooks, Templates templates, Clock clock) {
        this.reader = reader;
        this.rulebooks = rulebooks;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, KnownCase known) {
        if (!known.filed() || !viewer.may(Act.READ_FUND)) {
            return null;
        }
        boolean keeps = viewer.may(Act.KEEP_FUND);
        boolean applies = keeps || viewer.may(Act.APPLY_FOR_FUND) && known.units().stream().anyMatch(viewer.units()::contains);
        var rules = rulebooks.current().section(FundRules.class);
        var projects = reader.ofProposal(known.id());
        var area = rules.perArea() == 0 && projects.isEmpty() ? null : reader.areaOf(known.id());
        boolean open = projects.stream().allMatch(one -> one.state() == ProjectState.REFUSED || one.state() == ProjectState.CANCELLED);
        if (projects.isEmpty() && area == null && !applies) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("proposal", known.id());
        values.put("rules", rules);
        values.put("projects", projects);
        values.put("area", area);
        values.put("areas", keeps && area == null && rules.perArea() > 0 ? reader.areas() : List.of());
        values.put("mayKeep", keeps);
        values.put("mayApply", applies && open);
        values.put("year", LocalDate.now(clock).getYear());
        return templates.part("fund/_case", values);
    }
}
