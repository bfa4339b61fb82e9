package org.tongxin.proposal.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/**
 * Merging (并案) and withdrawing (撤案), rules.md §1.5. What is merged keeps its number, its proposer's say and its credit, is answered
 * through the main one, and comes back whole when the merger is undone.
 */
@Component
@Transactional
public class MergeDesk {

    private final Proposals proposals;
    private final Mergers mergers;
    private final Assignments assignments;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    MergeDesk(Proposals proposals, Mergers mergers, Assignments assignments, Announcer announcer, Rulebooks rulebooks) {
        this.proposals = proposals;
        this.mergers = mergers;
        this.assignments = assignments;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * Merges proposals into a main one, at once or when all whose consent the rulebook asks for have agreed.
     *
     * @return id of the merger
     */
    public long merge(Viewer viewer, long main, List<Long> others, String opinion) {
        var chosen = others.stream().distinct().filter(id -> id != main).toList();
        if (chosen.isEmpty()) {
            throw new Refusal("proposal.refused.merge-one");
        }
        lock(main, chosen);
        var target = proposals.require(main);
        requireMergeable(target);
        var merged = chosen.stream().map(proposals::require).toList();
        merged.forEach(this::requireMayGo);
        boolean consent = rulebooks.of(target.rulebookId).section(ReviewRules.class).mergeConsent();
        var members = merged.stream()
                .map(one -> new Merger.Merged(one.id, consent ? one.proposerId : null, null, null))
                .toList();
        var merger = mergers.save(Merger.of(main, members, opinion, viewer.signature(), announcer.now()));
        if (merger.agreed()) {
            carryOut(viewer, merger);
        } else {
            merged.forEach(one -> announcer.tell(new ProposalEvent.Noted(one.id, viewer.signature(), announcer.now(), "merge-proposed",
                    target.text.title())));
        }
        return merger.id;
    }

    /** A proposer answers whether the own proposal may be merged. */
    public void answer(Viewer viewer, long merger, boolean agree) {
        var found = mergers.require(merger);
        found.answer(viewer.account(), agree, announcer.now());
        mergers.save(found);
        for (var one : found.members) {
            if (one.accountId() != null && one.accountId() == viewer.account()) {
                announcer.tell(new ProposalEvent.Noted(one.proposalId(), viewer.signature(), announcer.now(),
                        agree ? "merge-agreed" : "merge-refused", ""));
            }
        }
        if (found.agreed()) {
            carryOut(viewer, found);
        }
    }

    /** Undoes a merger: each goes on from where it was. Refused once the main one has been answered. */
    public void undo(Viewer viewer, long merger, String why) {
        var found = mergers.require(merger);
        if (proposals.locked(found.mainId).repliedAt != null) {
            throw new Refusal("proposal.refused.replied-already");
        }
        found.undo(why, viewer.signature(), announcer.now());
        mergers.save(found);
        if (found.doneAt == null) {
            return;
        }
        for (var one : found.members) {
            var proposal = proposals.require(one.proposalId());
            proposal.takeUpAgain();
            proposals.save(proposal);
            announcer.tell(new ProposalEvent.TakenUpAgain(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(), why.strip()));
        }
    }

    /** The proposer withdraws before the review ends. */
    public void withdraw(Viewer viewer, long id, String why) {
        var proposal = proposals.locked(id);
        if (proposal.proposerId == null || proposal.proposerId != viewer.account()) {
            throw new NoSuchCase();
        }
        proposal.requireStatus(ProposalStatus.RECEIVED);
        setAside(viewer, proposal, Proposal.Aside.withdrawn(required(why)));
    }

    /** The office withdraws a filed one at its proposer's written wish, as long as no unit has signed for it. */
    public void withdrawFiled(Viewer viewer, long id, String why) {
        var proposal = proposals.locked(id);
        proposal.requireStatus(ProposalStatus.FILED);
        if (assignments.findByProposalIdAndEndedAtIsNullOrderById(id).stream().anyMatch(Assignment::signedFor)) {
            throw new Refusal("proposal.refused.withdraw-late");
        }
        setAside(viewer, proposal, Proposal.Aside.withdrawn(required(why)));
    }

    private void carryOut(Viewer viewer, Merger merger) {
        lock(merger.mainId, merger.members.stream().map(Merger.Merged::proposalId).toList());
        var main = proposals.require(merger.mainId);
        requireMergeable(main);
        for (var one : merger.members) {
            var proposal = proposals.require(one.proposalId());
            requireMayGo(proposal);
            setAside(viewer, proposal, Proposal.Aside.merged(main.id, main.text.title()));
            announcer.tell(new ProposalEvent.Noted(main.id, viewer.signature(), announcer.now(), "merged-in", proposal.text.title()));
        }
        merger.done(announcer.now());
        mergers.save(merger);
    }

    private void setAside(Viewer viewer, Proposal proposal, Proposal.Aside aside) {
        proposal.setAside(aside, announcer.now());
        proposals.save(proposal);
        announcer.tell(new ProposalEvent.SetAside(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(),
                proposal.proposerId, aside.mergedInto() != null, aside.because()));
    }

    /** Keeps others from assigning, withdrawing or merging any of them meanwhile; in one order, so that two mergers do not wait for each other. */
    private void lock(long main, List<Long> others) {
        Stream.concat(Stream.of(main), others.stream()).sorted().forEach(proposals::locked);
    }

    /** One that others were merged into goes nowhere itself: they would be answered through neither. */
    private void requireMayGo(Proposal proposal) {
        requireMergeable(proposal);
        if (proposals.existsByMergedInto(proposal.id)) {
            throw new Refusal("proposal.refused.merge-main", proposal.text.title());
        }
    }

    /** Both before filing and before a unit has it a proposal may be merged; later it goes on with the others as a group. */
    private void requireMergeable(Proposal proposal) {
        boolean free = proposal.status == ProposalStatus.RECEIVED
                || proposal.status == ProposalStatus.FILED && !assignments.existsByProposalIdAndEndedAtIsNull(proposal.id);
        if (!free) {
            throw new Refusal("proposal.refused.merge-late", proposal.text.title());
        }
    }

    private static String required(String why) {
        if (why.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        return why.strip();
    }
}
