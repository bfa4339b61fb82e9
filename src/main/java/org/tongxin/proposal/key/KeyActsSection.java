package org.tongxin.proposal.key;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** What somebody may do about a key proposal now: sign a reply off, see a task done, nominate it. */
@Component
class KeyActsSection implements CaseSection {

    private final SignOffReader signOffs;
    private final ActionReader actions;
    private final RoundReader rounds;
    private final Templates templates;

    KeyActsSection(SignOffReader signOffs, ActionReader actions, RoundReader rounds, Templates templates) {
        this.signOffs = signOffs;
        this.actions = actions;
        this.rounds = rounds;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        long proposal = read.row().id();
        var status = read.row().status();
        if (status != ProposalStatus.FILED && status != ProposalStatus.CLOSED) {
            return null;
        }
        var waiting = viewer.may(Act.SIGN_OFF_REPLY) || viewer.may(Act.WRITE_REPLY)
                ? signOffs.of(proposal).stream().filter(one -> one.leader() == viewer.account() || viewer.units().contains(one.unit())).toList()
                : List.<SignOffView>of();
        boolean office = viewer.may(Act.SUPERVISE_PROPOSALS);
        var tasks = viewer.may(Act.FOLLOW_UP_KEY_CASE)
                ? actions.open(viewer, proposal).stream().filter(one -> office || one.unit() != null && viewer.units().contains(one.unit())).toList()
                : List.<ActionView.TaskView>of();
        var nominations = viewer.may(Act.NOMINATE_KEY_CASE) && status == ProposalStatus.FILED
                ? rounds.openFor(proposal) : List.<RoundReader.RoundLine>of();
        if (waiting.isEmpty() && tasks.isEmpty() && nominations.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("proposal", proposal);
        values.put("account", viewer.account());
        values.put("waiting", waiting);
        values.put("tasks", tasks);
        values.put("rounds", nominations);
        return templates.part("proposal/key/_acts", values);
    }
}
