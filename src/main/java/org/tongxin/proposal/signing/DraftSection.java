package org.tongxin.proposal.signing;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** Below the form of a draft: who signs it so far, and the way to ask more. */
@Component
class DraftSection implements CaseSection {

    private final SigningReader reader;
    private final Templates templates;

    DraftSection(SigningReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.DRAFT;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        return templates.part("proposal/signing/_draft", Map.of("page", page, "here", page.at("/proposals/" + read.row().id()),
                "signing", reader.of(read.row().id()), "collective", read.row().kind() == ProposalKind.COLLECTIVE));
    }
}
