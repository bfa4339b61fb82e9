package org.tongxin.proposal.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebook;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/**
 * The proposer's rating (征询意见) and what follows from it. Nobody else can give it: not the unit, not the office, not a secretary
 * (rules.md §0 no. 6).
 */
@Component
@Transactional
public class EvaluationDesk {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Proposals proposals;
    private final Evaluations evaluations;
    private final RatedReplies replies;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    EvaluationDesk(Proposals proposals, Evaluations evaluations, RatedReplies replies, Announcer announcer, Rulebooks rulebooks) {
        this.proposals = proposals;
        this.evaluations = evaluations;
        this.replies = replies;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * Rates a reply; when everybody whose rating counts is satisfied with every reply, the case is closed, unless something else that
     * the rulebook wants is missing: then the office closes it.
     */
    public void rate(Viewer viewer, long id, Rating rating) {
        var proposal = proposals.locked(id);
        var rulebook = rulebooks.of(proposal.rulebookId);
        requireRater(viewer, proposal, rulebook);
        if (proposal.status != ProposalStatus.CLOSED) {
            proposal.requireStatus(ProposalStatus.FILED);
        }
        var reply = replies.toRate(proposal, rating.assignment(), viewer.account());
        boolean satisfied = keep(viewer, proposal, reply, rating, rulebook, false);
        if (satisfied) {
            closeIfAllSatisfied(viewer, proposal, rulebook);
        }
    }

    /** The unit's own rating came in (双向评价): what waited for it may be closed now. */
    public void unsealed(Viewer viewer, long id) {
        var proposal = proposals.locked(id);
        closeIfAllSatisfied(viewer, proposal, rulebooks.of(proposal.rulebookId));
    }

    /** Not before every unit has answered; and a closed case would tell a unit how it was rated, so that it stays open as long as a rating is sealed. */
    private void closeIfAllSatisfied(Viewer viewer, Proposal proposal, Rulebook rulebook) {
        if (proposal.status == ProposalStatus.FILED && proposal.repliedAt != null && replies.allSatisfied(proposal, rulebook.section(HandlingRules.class))
                && !replies.sealed(proposal, rulebook.section(FollowUpRules.class), announcer.now())
                && replies.hindrance(proposal, rulebook).isEmpty()) {
            close(viewer, proposal, Proposal.Closing.RATED, "");
        }
    }

    /** Rates once more, long after the case was closed; what was said before stays. */
    public void rateAgain(Viewer viewer, long id, Rating rating) {
        var proposal = proposals.locked(id);
        var rulebook = rulebooks.of(proposal.rulebookId);
        requireRater(viewer, proposal, rulebook);
        proposal.requireStatus(ProposalStatus.CLOSED);
        var from = rulebook.section(HandlingRules.class).ratedAgain().roughlyAfter(LocalDate.ofInstant(proposal.closedAt, BEIJING));
        if (LocalDate.ofInstant(announcer.now(), BEIJING).isBefore(from)) {
            throw new Refusal("proposal.refused.again-too-early", from);
        }
        var reply = replies.last(proposal);
        if (evaluations.existsByReplyIdAndAccountIdAndAgain(reply.id, viewer.account(), true)) {
            throw new Refusal("proposal.refused.rated-already");
        }
        keep(viewer, proposal, reply, rating, rulebook, true);
    }

    /** The office finds an unsatisfied rating justified: the unit answers again within its own time (再办理). */
    public void reopen(Viewer viewer, long id, long assignment, String opinion) {
        if (opinion.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        var proposal = proposals.locked(id);
        proposal.requireStatus(ProposalStatus.FILED);
        var next = replies.nextRound(replies.unsatisfactory(proposal, assignment));
        announcer.tell(new ProposalEvent.Reopened(id, viewer.signature(), announcer.now(), proposal.text.title(), assignment,
                replies.unitOf(next), opinion.strip()));
    }

    /**
     * Closes a case whose proposer did not return the form, or whose unsatisfied rating was judged.
     *
     * @throws Refusal while a rating is sealed, too: a judgement would tell the unit how it was rated
     */
    public void close(Viewer viewer, long id, String because) {
        var proposal = proposals.locked(id);
        if (because.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        var rulebook = rulebooks.of(proposal.rulebookId);
        if (!rulebook.section(HandlingRules.class).closeUnrated() && evaluations.findByProposalIdOrderById(id).isEmpty()) {
            throw new Refusal("proposal.refused.close-unrated");
        }
        replies.hindrance(proposal, rulebook).ifPresent(refusal -> {
            throw refusal;
        });
        boolean rated = replies.rated(proposal);
        if (rated && replies.sealed(proposal, rulebook.section(FollowUpRules.class), announcer.now())) {
            throw new Refusal("proposal.refused.close-sealed");
        }
        close(viewer, proposal, rated ? Proposal.Closing.JUDGED : Proposal.Closing.UNRETURNED, because.strip());
    }

    private void requireRater(Viewer viewer, Proposal proposal, Rulebook rulebook) {
        if (viewer.secretary() != null || !replies.raters(proposal, rulebook.section(HandlingRules.class)).contains(viewer.account())) {
            throw new NoSuchCase();
        }
    }

    private boolean keep(Viewer viewer, Proposal proposal, Reply reply, Rating rating, Rulebook rulebook, boolean again) {
        var rules = rulebook.section(ProposalRules.class);
        boolean satisfied = rules.satisfied(rating.attitude(), rating.result());
        rating.askGrades().stream().filter(grade -> !grade.isEmpty()).forEach(rules::resultLabel);
        if (!satisfied && rating.comment().isBlank()) {
            throw new Refusal("proposal.refused.comment-missing");
        }
        var now = announcer.now();
        var seal = rulebook.section(FollowUpRules.class).sealedUntil(reply.issuedAt);
        boolean sealed = seal != null && seal.isAfter(now);
        evaluations.save(new Evaluation(null, proposal.id, reply.id, viewer.account(), rating.attitude(), rating.result(), satisfied,
                rating.comment().strip(), now, rating.askGrades(), again, seal));
        announcer.tell(again
                ? new ProposalEvent.Noted(proposal.id, viewer.signature(), now, "rated-again", sealed ? "" : rules.resultLabel(rating.result()))
                : new ProposalEvent.Evaluated(proposal.id, viewer.signature(), now, proposal.text.title(), reply.assignmentId,
                        sealed ? "" : rules.attitudeLabel(rating.attitude()), sealed ? "" : rules.resultLabel(rating.result()), satisfied));
        return satisfied;
    }

    private void close(Viewer viewer, Proposal proposal, Proposal.Closing as, String because) {
        proposal.close(as, because, announcer.now());
        proposals.save(proposal);
        announcer.tell(new ProposalEvent.Closed(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(), because));
    }
}
