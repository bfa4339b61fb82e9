package org.tongxin.proposal.similar;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** In the margin of a case: like ones, fetched once the page stands, for the search is not to hold it up. */
@Component
class SimilarSection implements CaseSection {

    private final Templates templates;

    SimilarSection(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.row().status() == ProposalStatus.DRAFT) {
            return null;
        }
        return templates.part("proposal/similar/_section", Map.of("page", page, "proposal", read.row().id()));
    }
}
