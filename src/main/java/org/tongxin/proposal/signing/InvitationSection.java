package org.tongxin.proposal.signing;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a proposal that somebody is asked to sign: the question; and once more when the text was rewritten after the signature. */
@Component
class InvitationSection implements CaseSection {

    private final SigningReader reader;
    private final Templates templates;

    InvitationSection(SigningReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.own() || !viewer.may(Act.SIGN_PROPOSAL) || !Unfiled.open(read.row().status())) {
            return null;
        }
        return reader.of(read.row().id()).of(viewer.account())
                .filter(one -> one.pending() || one.rewritten())
                .map(asked -> templates.part(asked.pending() ? "proposal/signing/_invitation" : "proposal/signing/_rewritten", Map.of("page", page, "proposal", read.row(), "asked", asked)))
                .orElse(null);
    }
}
