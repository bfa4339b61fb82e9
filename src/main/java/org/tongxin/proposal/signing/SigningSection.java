package org.tongxin.proposal.signing;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.domain.SigningRules;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** In the margin of a case: who signed jointly, and who seconds. The proposer and the office also see who was asked in vain. */
@Component
class SigningSection implements CaseSection {

    private final SigningReader reader;
    private final Rulebooks rulebooks;
    private final Templates templates;

    SigningSection(SigningReader reader, Rulebooks rulebooks, Templates templates) {
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
        long id = read.row().id();
        var signing = reader.of(id);
        boolean open = Unfiled.open(read.row().status());
        boolean everything = read.own() || viewer.seesWholeCommittee();
        boolean secondable = read.standing().wishes().secondable() && rulebooks.of(read.rulebook()).section(SigningRules.class).seconding();
        var lines = everything ? signing.signers() : signing.agreed();
        boolean mayAsk = read.own() && open && viewer.may(Act.WRITE_PROPOSAL);
        if (lines.isEmpty() && !secondable && !mayAsk) {
            return null;
        }
        var seconds = secondable ? reader.seconds(id) : List.<SigningView.Second>of();
        boolean seconding = secondable && viewer.may(Act.SECOND_PROPOSAL) && !read.own() && !signing.signedBy(viewer.account())
                && (read.row().status() == ProposalStatus.RECEIVED || read.row().status() == ProposalStatus.FILED);
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("here", page.at("/proposals/" + id));
        values.put("lines", lines);
        values.put("everything", everything);
        values.put("mayAsk", mayAsk);
        values.put("mayLeave", open && !read.own() && signing.signedBy(viewer.account()) && viewer.may(Act.SIGN_PROPOSAL));
        values.put("secondable", secondable);
        values.put("seconds", seconds);
        values.put("seconded", seconds.stream().anyMatch(one -> one.account() == viewer.account()));
        values.put("maySecond", seconding);
        return templates.part("proposal/signing/_section", values);
    }
}
