package org.tongxin.proposal.solicitation;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** In the margin of a case: how it came, which themes it has; the office and the reviewers sort it here. */
@Component
class OriginSection implements CaseSection {

    private final OriginReader reader;
    private final Rulebooks rulebooks;
    private final Templates templates;

    OriginSection(OriginReader reader, Rulebooks rulebooks, Templates templates) {
        this.reader = reader;
        this.rulebooks = rulebooks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        var rulebook = rulebooks.current();
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("proposal", read.row().id());
        values.put("origin", reader.of(read.row().id()));
        values.put("themes", rulebook.section(ProposalRules.class).themes());
        values.put("rules", rulebook.section(SolicitationRules.class));
        values.put("mayRead", viewer.may(Act.READ_CAMPAIGN));
        values.put("maySort", viewer.may(Act.CLASSIFY_PROPOSAL) && read.row().status() != ProposalStatus.DRAFT);
        return templates.part("proposal/solicitation/_origin", values);
    }
}
