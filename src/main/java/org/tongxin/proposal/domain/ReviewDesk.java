package org.tongxin.proposal.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** The reviewers' acts (审查): file, decline, send back for revision. */
@Component
@Transactional
public class ReviewDesk {

    private final Proposals proposals;
    private final Reviews reviews;
    private final Committees committees;
    private final Counters counters;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    ReviewDesk(
            Proposals proposals, Reviews reviews, Committees committees, Counters counters, Announcer announcer, Rulebooks rulebooks) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.committees = committees;
        this.counters = counters;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /** Files a received proposal under the next case number of its session. */
    public void file(Viewer viewer, long id, int version, String opinion) {
        file(viewer, proposals.require(id, version), opinion);
    }

    /** Files several at once, in the order of their receipt; all or none. Returns how many. */
    public int fileAll(Viewer viewer, List<Long> ids, String opinion) {
        var chosen = proposals.findAllById(ids).stream().sorted(java.util.Comparator.comparing(p -> p.receiptNo)).toList();
        if (chosen.size() != ids.size()) {
            throw new NoSuchCase();
        }
        chosen.forEach(proposal -> file(viewer, proposal, opinion));
        return chosen.size();
    }

    public void decline(Viewer viewer, long id, int version, String reason, String destination, String opinion) {
        var rules = rules(proposals.require(id, version));
        var proposal = proposals.require(id, version);
        proposal.decline(rules.requireReason(reason), rules.requireDestination(destination), announcer.now());
        record(viewer, proposal, Review.Decision.DECLINED, reason, opinion);
        announcer.tell(new ProposalEvent.Declined(id, viewer.signature(), announcer.now(), proposal.text.title(), proposal.proposerId,
                rules.reasonLabel(reason), opinion));
    }

    public void sendBack(Viewer viewer, long id, int version, String opinion) {
        if (opinion.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        var proposal = proposals.require(id, version);
        proposal.giveBack();
        record(viewer, proposal, Review.Decision.RETURNED, null, opinion);
        announcer.tell(new ProposalEvent.Returned(
                id, viewer.signature(), announcer.now(), proposal.text.title(), proposal.proposerId, opinion));
    }

    private void file(Viewer viewer, Proposal proposal, String opinion) {
        proposal.requireStatus(ProposalStatus.RECEIVED);
        var session = committees.session(proposal.sessionId);
        int number = counters.nextCase(session.id());
        proposal.file(number, rules(proposal).caseLabel(session, number), announcer.now());
        record(viewer, proposal, Review.Decision.FILED, null, opinion);
        announcer.tell(new ProposalEvent.Filed(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(),
                proposal.proposerId, proposal.caseLabel));
    }

    private void record(Viewer viewer, Proposal proposal, Review.Decision decision, String reason, String opinion) {
        proposals.save(proposal);
        var step = rules(proposal).reviewStep(viewer);
        reviews.save(new Review(null, proposal.id, step, decision, reason, opinion.strip(), viewer.account(), viewer.signature(),
                announcer.now()));
    }

    private ProposalRules rules(Proposal proposal) {
        return rulebooks.of(proposal.rulebookId).section(ProposalRules.class);
    }
}
