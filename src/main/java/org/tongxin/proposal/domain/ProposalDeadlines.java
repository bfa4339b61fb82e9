package org.tongxin.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Clocks;
import org.tongxin.calendar.Limit;
import org.tongxin.calendar.Whom;
import org.tongxin.proposal.PastCase;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Starts and stops the clocks of a proposal as it goes its way; the limits are the rulebook's (rules.md §1.9). */
@Component
class ProposalDeadlines {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Clocks clocks;
    private final Rulebooks rulebooks;
    private final Words words;

    ProposalDeadlines(Clocks clocks, Rulebooks rulebooks, Words words) {
        this.clocks = clocks;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    @EventListener
    void on(ProposalEvent event) {
        switch (event) {
            case ProposalEvent.Submitted submitted -> start(submitted, "review", limits().review(), Whom.NOBODY);
            case ProposalEvent.Returned returned -> clocks.stop(returned.subject(), "review");
            case ProposalEvent.Declined declined -> clocks.stop(declined.subject(), "review");
            case ProposalEvent.Filed filed -> next(filed, "review", "assign", limits().assign(), Whom.NOBODY);
            case ProposalEvent.Assigned assigned -> {
                next(assigned, "assign", "sign", limits().sign(), Whom.unit(assigned.unit()));
                start(assigned, "reply", limits().reply(), Whom.unit(assigned.unit()));
            }
            case ProposalEvent.SignedFor signed -> clocks.stop(signed.subject(), "sign");
            case ProposalEvent.Replied replied -> next(replied, "reply", "feedback", limits().feedback(),
                    replied.proposer() == null ? Whom.NOBODY : Whom.account(replied.proposer()));
            case ProposalEvent.Evaluated evaluated -> clocks.stop(evaluated.subject(), "feedback");
            case ProposalEvent.Closed closed -> clocks.stopAll(closed.subject());
            default -> {
                // the others change no deadline
            }
        }
    }

    /** Starts the clocks that an open case taken over would have running. */
    void resume(long id, PastCase past) {
        var subject = "proposal:" + id;
        var handling = past.handling();
        if (past.review() == null) {
            start(subject, "review", past.receivedAt(), "submitted", limits().review(), Whom.NOBODY);
        } else if (past.review().filed() && handling == null) {
            start(subject, "assign", past.review().at(), "filed", limits().assign(), Whom.NOBODY);
        } else if (past.repliedAt() != null && past.rating() == null) {
            var proposer = past.proposer().account();
            start(subject, "feedback", past.repliedAt(), "replied", limits().feedback(), proposer == null ? Whom.NOBODY : Whom.account(proposer));
        } else if (handling != null && past.repliedAt() == null) {
            start(subject, "reply", handling.assignedAt(), "assigned", limits().reply(), Whom.unit(handling.unit()));
            if (handling.signedForAt() == null) {
                start(subject, "sign", handling.assignedAt(), "assigned", limits().sign(), Whom.unit(handling.unit()));
            }
        }
    }

    private void next(ProposalEvent event, String ended, String begun, Limit limit, Whom whom) {
        clocks.stop(event.subject(), ended);
        start(event, begun, limit, whom);
    }

    private void start(ProposalEvent event, String step, Limit limit, Whom whom) {
        start(event.subject(), step, event.at(), event.verb(), limit, whom);
    }

    private void start(String subject, String step, Instant at, String verb, Limit limit, Whom whom) {
        clocks.start(subject, step, words.say("proposal.clock." + step), LocalDate.ofInstant(at, BEIJING), limit,
                words.say("proposal.verb." + verb), whom);
    }

    private ProposalRules.Limits limits() {
        return rulebooks.current().section(ProposalRules.class).limits();
    }
}
