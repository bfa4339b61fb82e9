package org.tongxin.proposal.key;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a key proposal: its slots with what was done in each, its plan and result, and the actions of those in charge. */
@Component
class KeySection implements CaseSection {

    private final KeyReader reader;
    private final ActionReader actions;
    private final People people;
    private final Committees committees;
    private final Templates templates;

    KeySection(KeyReader reader, ActionReader actions, People people, Committees committees, Templates templates) {
        this.reader = reader;
        this.actions = actions;
        this.people = people;
        this.committees = committees;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.BODY;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        long proposal = read.row().id();
        if (read.row().status() != ProposalStatus.FILED && read.row().status() != ProposalStatus.CLOSED || !reader.concerns(proposal)) {
            return null;
        }
        var key = reader.ofCase(viewer, proposal).orElse(null);
        boolean office = viewer.may(Act.SUPERVISE_PROPOSALS);
        boolean holds = key != null && key.heldBy(viewer.account());
        boolean open = key != null && key.open();
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("proposal", proposal);
        values.put("key", key);
        values.put("actions", actions.ofCase(viewer, proposal));
        values.put("rules", key == null ? reader.rules() : key.rules());
        values.put("office", open && office);
        values.put("mayPlan", open && (office || holds && viewer.may(Act.SIGN_OFF_REPLY)));
        values.put("mayLog", viewer.may(Act.LEAD_KEY_CASE) && (viewer.seesWholeCommittee() || holds));
        values.put("choices", open && office ? people.choices(key.rules()) : List.of());
        values.put("units", open && (office || holds) ? committees.units() : List.of());
        return templates.part("proposal/key/_section", values);
    }
}
