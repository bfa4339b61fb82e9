package org.tongxin.proposal.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebook;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** The office's and the reviewers' sorting of what was handed in: by themes, of which a proposal may have several, and by its channel. */
@Component
@Transactional
public class ClassificationDesk {

    private final Proposals proposals;
    private final Rulebooks rulebooks;
    private final Announcer announcer;

    ClassificationDesk(Proposals proposals, Rulebooks rulebooks, Announcer announcer) {
        this.proposals = proposals;
        this.rulebooks = rulebooks;
        this.announcer = announcer;
    }

    /**
     * Sorts it, or sorts it anew; what it was before stays in the history. A code it has already is kept, though the dictionary in force
     * may no longer know it.
     *
     * @param version the one the person saw
     */
    public void sort(Viewer viewer, long id, int version, List<String> themes, String channel) {
        var proposal = proposals.require(id, version);
        if (proposal.status == ProposalStatus.DRAFT) {
            throw new NoSuchCase();
        }
        var rulebook = rulebooks.current();
        var wanted = themes.stream().distinct().sorted().toList();
        requireKnown(rulebook, proposal, wanted);
        if (!channel.equals(proposal.channel)) {
            rulebook.section(SolicitationRules.class).requireChannel(channel);
        }
        var changes = changes(rulebook, proposal, wanted, channel);
        if (changes.isEmpty()) {
            return;
        }
        proposal.themes = wanted;
        proposal.channel = channel;
        proposals.save(proposal);
        announcer.tell(new ProposalEvent.Noted(id, viewer.signature(), announcer.now(), "sorted", String.join("；", changes)));
    }

    private static void requireKnown(Rulebook rulebook, Proposal proposal, List<String> wanted) {
        var known = rulebook.section(ProposalRules.class).themes().stream().map(ProposalRules.Choice::code).toList();
        if (!wanted.stream().allMatch(theme -> known.contains(theme) || proposal.themes.contains(theme))) {
            throw new Refusal("solicitation.refused.theme");
        }
    }

    private static List<String> changes(Rulebook rulebook, Proposal proposal, List<String> themes, String channel) {
        var changes = new ArrayList<String>();
        if (!themes.equals(proposal.themes.stream().sorted().toList())) {
            changes.add(words(rulebook, proposal.themes) + " → " + words(rulebook, themes));
        }
        if (!channel.equals(proposal.channel)) {
            var rules = rulebook.section(SolicitationRules.class);
            changes.add(rules.channelLabel(proposal.channel) + " → " + rules.channelLabel(channel));
        }
        return changes;
    }

    private static String words(Rulebook rulebook, List<String> themes) {
        var known = rulebook.section(ProposalRules.class).themes();
        return themes.isEmpty() ? "—" : String.join("、", themes.stream().map(theme -> ProposalRules.label(known, theme)).toList());
    }
}
