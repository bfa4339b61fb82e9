package org.tongxin.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Clocks;
import org.tongxin.calendar.Limit;
import org.tongxin.calendar.Whom;
import org.tongxin.proposal.ImportUndone;
import org.tongxin.proposal.PastCase;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebook;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Starts and stops the clocks of a proposal as it goes its way; the limits are the rulebook's (rules.md §1.9). */
@Component
class ProposalDeadlines {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Clocks clocks;
    private final Rulebooks rulebooks;
    private final Words words;
    private final Proposals proposals;
    private final Assignments assignments;

    ProposalDeadlines(Clocks clocks, Rulebooks rulebooks, Words words, Proposals proposals, Assignments assignments) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.clocks = clocks;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    @EventListener
    void on(ProposalEvent event) {
        switch (event) {
            case ProposalEvent.Submitted submitted -> start(submitted, "review", limits(submitted).review(), Whom.NOBODY);
            case ProposalEvent.Returned returned -> clocks.stop(returned.subject(), "review");
            case ProposalEvent.Declined declined -> clocks.stop(declined.subject(), "review");
            case ProposalEvent.Filed filed -> next(filed, "review", "assign", limits(filed).assign(), Whom.NOBODY);
            case ProposalEvent.Assigned assigned -> begin(assigned);
            case ProposalEvent.TakenBack taken -> stop(taken, taken.assignment());
            case ProposalEvent.SignedFor signed -> clocks.stop(signed.subject(), "sign-" + signed.assignment());
            case ProposalEvent.Replied replied -> {
                stop(replied, replied.assignment());
                clocks.stop(replied.subject(), "feedback");
                start(replied, "feedback", limits(replied).feedback(), replied.proposer() == null ? Whom.NOBODY : Whom.account(replied.proposer()));
            }
            case ProposalEvent.Regraded regraded -> assignments.unanswered(regraded.proposal())
                    .forEach(one -> clocks.change(regraded.subject(), "reply-" + one.id, replyLimit(regraded.proposal())));
            case ProposalEvent.Evaluated evaluated -> rated(evaluated);
            case ProposalEvent.Reopened reopened -> start(reopened.subject(), "reply-" + reopened.assignment(), "rehandle",
                    LocalDate.ofInstant(reopened.at(), BEIJING), reopened.verb(), rules(reopened.proposal()).section(HandlingRules.class).rehandle(), Whom.unit(reopened.unit()));
            case ProposalEvent.Closed closed -> clocks.stopAll(closed.subject());
            case ProposalEvent.SetAside aside -> clocks.stopAll(aside.subject());
            case ProposalEvent.TakenUpAgain again ->
                clocks.runOn(again.subject(), proposals.require(again.proposal()).filedAt == null ? "review" : "assign");
            default -> {
                // the others change no deadline
            }
        }
    }

    /** What an import brought is gone, and with it what ran for it. */
    @EventListener
    void on(ImportUndone undone) {
        undone.proposals().forEach(id -> clocks.stopAll("proposal:" + id));
    }

    /** The form is back once the proposer has rated every letter; what others say of it, or of one of several, is not all of it. */
    private void rated(ProposalEvent.Evaluated evaluated) {
        if (!assignments.waitForProposer(evaluated.proposal())) {
            clocks.stop(evaluated.subject(), "feedback");
        }
    }

    /** A graded case may have another time to reply than usual. */
    private Limit replyLimit(long proposal) {
        var graded = rules(proposal).section(ReviewRules.class).replyOf(proposals.require(proposal).grade);
        return graded == null ? rules(proposal).section(ProposalRules.class).limits().reply() : graded;
    }

    /** Every unit signs; one that answers has its time to reply, one that lends a hand its time for an opinion. */
    private void begin(ProposalEvent.Assigned assigned) {
        clocks.stop(assigned.subject(), "assign");
        var day = LocalDate.ofInstant(assigned.at(), BEIJING);
        unitClocks(assigned.proposal(), assigned.assignment(), assigned.unit(), day, assigned.answers(), true);
    }

    private void unitClocks(long proposal, long assignment, long unit, LocalDate day, boolean answers, boolean unsigned) {
        var subject = "proposal:" + proposal;
        if (unsigned) {
            start(subject, "sign-" + assignment, "sign", day, "assigned", rules(proposal).section(ProposalRules.class).limits().sign(),
                    Whom.unit(unit));
        }
        start(subject, "reply-" + assignment, answers ? "reply" : "co-opinion", day, "assigned",
                answers ? replyLimit(proposal) : rules(proposal).section(HandlingRules.class).coOpinion(), Whom.unit(unit));
    }

    private void stop(ProposalEvent event, long assignment) {
        clocks.stop(event.subject(), "sign-" + assignment);
        clocks.stop(event.subject(), "reply-" + assignment);
    }

    /** Starts the clocks that an open case taken over would have running. */
    void resume(long id, PastCase past) {
        var subject = "proposal:" + id;
        var limits = rules(id).section(ProposalRules.class).limits();
        var handling = past.handling();
        if (past.review() == null) {
            start(subject, "review", "review", day(past.receivedAt()), "submitted", limits.review(), Whom.NOBODY);
        } else if (past.review().filed() && handling == null) {
            start(subject, "assign", "assign", day(past.review().at()), "filed", limits.assign(), Whom.NOBODY);
        } else if (past.repliedAt() != null && past.rating() == null) {
            var proposer = past.proposer().account();
            start(subject, "feedback", "feedback", day(past.repliedAt()), "replied", limits.feedback(),
                    proposer == null ? Whom.NOBODY : Whom.account(proposer));
        } else if (handling != null && past.repliedAt() == null) {
            unitClocks(id, assignments.findByProposalIdAndEndedAtIsNullOrderById(id).getFirst().id, handling.unit(),
                    day(handling.assignedAt()), true, handling.signedForAt() == null);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BEIJING);
    }

    private void next(ProposalEvent event, String ended, String begun, Limit limit, Whom whom) {
        clocks.stop(event.subject(), ended);
        start(event, begun, limit, whom);
    }

    private void start(ProposalEvent event, String step, Limit limit, Whom whom) {
        start(event.subject(), step, step, day(event.at()), event.verb(), limit, whom);
    }

    private void start(String subject, String step, String label, LocalDate day, String verb, Limit limit, Whom whom) {
        clocks.start(subject, step, words.say("proposal.clock." + label), day, limit, words.say("proposal.verb." + verb), whom);
    }

    private ProposalRules.Limits limits(ProposalEvent event) {
        return rules(event.proposal()).section(ProposalRules.class).limits();
    }

    /** Those the case was handed in under, which it keeps whatever is published later. */
    private Rulebook rules(long proposal) {
        return rulebooks.of(proposals.require(proposal).rulebookId);
    }
}
