package org.tongxin.proposal.handling;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a filed case: who handles it, what was asked and decided, who spoke with whom. */
@Component
class HandlingSection implements CaseSection {

    private final HandlingReader reader;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Templates templates;

    HandlingSection(HandlingReader reader, Committees committees, Rulebooks rulebooks, Templates templates) {
        this.reader = reader;
        this.committees = committees;
        this.rulebooks = rulebooks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.BODY;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        var status = read.row().status();
        if (status != ProposalStatus.FILED && status != ProposalStatus.CLOSED) {
            return null;
        }
        var own = read.focus() != null && viewer.units().contains(read.focus().assigned().unit()) ? read.focus() : null;
        boolean open = status == ProposalStatus.FILED;
        boolean office = viewer.may(Act.ASSIGN_PROPOSAL);
        boolean ofUnit = own != null && viewer.may(Act.WRITE_REPLY);
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("proposal", read);
        var rulebook = rulebooks.of(read.rulebook());
        values.put("rules", rulebook.section(HandlingRules.class));
        values.put("faceToFace", rulebook.section(ProposalRules.class).words().faceToFace());
        values.put("handled", reader.of(read.row().id()));
        values.put("own", own);
        values.put("mayAsk", open && ofUnit && (own.reply() == null || !own.reply().issued()));
        values.put("mayDecide", open && office);
        values.put("mayLog", viewer.may(Act.LOG_CONTACT) && (own != null || read.own() || viewer.seesWholeCommittee()));
        values.put("units", open && (office || ofUnit) ? committees.units() : java.util.List.of());
        return templates.part("proposal/handling/_section", values);
    }
}
