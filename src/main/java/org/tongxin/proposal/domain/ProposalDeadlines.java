package org.tongxin.proposal.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Clocks;
import org.tongxin.calendar.Limit;
import org.tongxin.calendar.Whom;
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

    private void next(ProposalEvent event, String ended, String begun, Limit limit, Whom whom) {
        clocks.stop(event.subject(), ended);
        start(event, begun, limit, whom);
    }

    private void start(ProposalEvent event, String step, Limit limit, Whom whom) {
        clocks.start(event.subject(), step, words.say("proposal.clock." + step), LocalDate.ofInstant(event.at(), BEIJING), limit,
                words.say("proposal.verb." + event.verb()), whom);
    }

    private ProposalRules.Limits limits() {
        return rulebooks.current().section(ProposalRules.class).limits();
    }
}
