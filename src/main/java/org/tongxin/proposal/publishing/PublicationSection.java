package org.tongxin.proposal.publishing;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On a filed case's page: whether it is open to the public, and what the viewer may do about it. */
@Component
class PublicationSection implements CaseSection {

    private final PublicationReader reader;
    private final Rulebooks rulebooks;
    private final Templates templates;

    PublicationSection(PublicationReader reader, Rulebooks rulebooks, Templates templates) {
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
        return 60;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        boolean own = read.own() && viewer.may(Act.CONSENT_TO_PUBLICATION);
        boolean office = viewer.may(Act.READ_PUBLICATION);
        boolean unit = viewer.may(Act.WRITE_REPLY) && read.handlings().stream().anyMatch(one -> viewer.units().contains(one.assigned().unit()));
        if (read.row().caseLabel() == null || !own && !office && !unit) {
            return null;
        }
        var standing = reader.of(read.row().id()).orElse(null);
        if (standing == null && !own && !viewer.may(Act.CHECK_PUBLICATION)) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("here", page.at("/proposals/" + read.row().id() + "/publication"));
        values.put("standing", standing);
        values.put("own", own);
        values.put("office", office);
        values.put("mayOpine", unit && standing != null && (standing.is("ASKED") || standing.is("AGREED") || standing.is("CHECKED")));
        values.put("mayCheck", viewer.may(Act.CHECK_PUBLICATION));
        values.put("rules", rulebooks.of(read.rulebook()).section(PublishingRules.class));
        return templates.part("proposal/publishing/_section", values);
    }
}
