package org.tongxin.proposal.key;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.document.Paper;
import org.tongxin.exchange.Column;
import org.tongxin.ui.Words;

/** Key proposals as a table to be exported and as a paper to be printed. */
@Component
class KeyPapers {

    private final Committees committees;
    private final Words words;

    KeyPapers(Committees committees, Words words) {
        this.committees = committees;
        this.words = words;
    }

    List<Column<KeyView>> columns() {
        return List.of(
                new Column<>(words.say("proposal.session"), KeyView::sessionTitle),
                new Column<>(words.say("proposal.case-no"), one -> one.of().label()),
                new Column<>(words.say("proposal.title"), one -> one.of().title()),
                new Column<>(words.say("proposal.proposer"), one -> one.of().proposerName()),
                new Column<>(words.say("proposal.unit"), one -> one.of().units()),
                new Column<>(words.say("key.leaders"), KeyView::leaders),
                new Column<>(words.say("key.on"), KeyView::keyOn),
                new Column<>(words.say("key.due"), one -> one.plan().dueOn()),
                new Column<>(words.say("key.last"), KeyView::last),
                new Column<>(words.say("key.actions"), one -> one.slots().stream().filter(slot -> slot.slot().named())
                        .mapToInt(KeyView.SlotView::actions).sum()),
                new Column<>(words.say("key.state"), one -> words.say("key.state." + one.state())),
                new Column<>(words.say("key.result"), KeyView::result));
    }

    /** The candidates of a round; marks only where they are open to the reader. */
    List<Column<RoundView.CandidateView>> candidates(RoundView round) {
        boolean approval = round.rules().partyApproval();
        return List.of(
                new Column<>(words.say("proposal.case-no"), RoundView.CandidateView::label),
                new Column<>(words.say("proposal.title"), RoundView.CandidateView::title),
                new Column<>(words.say("proposal.proposer"), RoundView.CandidateView::proposerName),
                new Column<>(words.say("key.nomination.reason"), RoundView.CandidateView::reason),
                new Column<>(words.say("key.nominated-by"), RoundView.CandidateView::nominatedBy),
                new Column<>(words.say("key.average"), RoundView.CandidateView::average),
                new Column<>(words.say("key.shortlist"), RoundView.CandidateView::shortlisted),
                new Column<>(words.say("key.met-on"), one -> one.decision().metOn()),
                new Column<>(words.say("key.decision"), one -> one.shortlisted() ? words.say("key.decision." + one.decision().state(approval)) : ""));
    }

    Paper list(List<KeyView> keys) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Title(committees.current().name() + words.say("key.list")));
        for (int i = 0; i < keys.size(); i++) {
            var one = keys.get(i);
            blocks.add(new Paper.Heading((i + 1) + "．" + one.of().title()));
            blocks.add(new Paper.Paragraph(words.say("key.paper.of", one.of().label() == null ? "" : one.of().label(), one.of().proposerName(),
                    one.of().units() == null ? words.say("key.paper.no-unit") : one.of().units())));
            one.slots().stream().filter(slot -> slot.slot().named())
                    .forEach(slot -> blocks.add(new Paper.Paragraph(slot.slot().label() + "："
                            + (slot.holders().isEmpty() ? words.say("key.slot.EMPTY") : slot.names()))));
            if (!one.plan().text().isEmpty() || one.plan().dueOn() != null) {
                blocks.add(new Paper.Paragraph(words.say("key.plan") + "：" + one.plan().text()
                        + (one.plan().dueOn() == null ? "" : words.say("key.paper.due", one.plan().dueOn()))));
            }
            if (one.result() != null) {
                blocks.add(new Paper.Paragraph(words.say("key.result") + "：" + one.result()));
            }
        }
        if (keys.isEmpty()) {
            blocks.add(new Paper.Paragraph(words.say("key.none")));
        }
        return new Paper(null, blocks);
    }
}
