package org.tongxin.proposal.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/**
 * The proposer's rating (征询意见). Nobody else can give it: not the unit, not the office, not a secretary (rules.md §0 no. 6).
 */
@Component
@Transactional
public class EvaluationDesk {

    private final Proposals proposals;
    private final Assignments assignments;
    private final Replies replies;
    private final Evaluations evaluations;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    EvaluationDesk(
            Proposals proposals, Assignments assignments, Replies replies, Evaluations evaluations, Announcer announcer,
            Rulebooks rulebooks) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.replies = replies;
        this.evaluations = evaluations;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * Rates the reply; a satisfied rating closes the case.
     *
     * @param attitude code of the committee's dictionary of attitudes
     * @param result   code of the committee's dictionary of results
     * @param comment  needed when unsatisfied
     */
    public void rate(Viewer viewer, long id, String attitude, String result, String comment) {
        var proposal = proposals.require(id);
        if (proposal.proposerId == null || proposal.proposerId != viewer.account() || viewer.secretary() != null) {
            throw new NoSuchCase();
        }
        var reply = issuedReply(id);
        if (evaluations.existsByReplyIdAndAccountId(reply.id, viewer.account())) {
            throw new Refusal("proposal.refused.rated-already");
        }
        var rules = rulebooks.of(proposal.rulebookId).section(ProposalRules.class);
        boolean satisfied = rules.satisfied(attitude, result);
        if (!satisfied && comment.isBlank()) {
            throw new Refusal("proposal.refused.comment-missing");
        }
        var now = announcer.now();
        evaluations.save(new Evaluation(
                null, id, reply.id, viewer.account(), attitude, result, satisfied, comment.strip(), now));
        announcer.tell(new ProposalEvent.Evaluated(id, viewer.signature(), now, proposal.text.title(),
                rules.attitudeLabel(attitude), rules.resultLabel(result), satisfied));
        if (satisfied) {
            close(viewer, proposal, "rated-satisfied");
        }
    }

    /** Closes a case whose proposer did not return the form, or whose unsatisfied rating was judged. */
    public void close(Viewer viewer, long id, String because) {
        var proposal = proposals.require(id);
        if (because.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        close(viewer, proposal, because.strip());
    }

    private void close(Viewer viewer, Proposal proposal, String because) {
        proposal.close(because, announcer.now());
        proposals.save(proposal);
        announcer.tell(new ProposalEvent.Closed(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(), because));
    }

    private Reply issuedReply(long proposal) {
        return assignments.findByProposalId(proposal)
                .flatMap(assignment -> replies.findByAssignmentId(assignment.id))
                .filter(Reply::issued)
                .orElseThrow(() -> new Refusal("proposal.refused.no-reply-yet"));
    }
}
