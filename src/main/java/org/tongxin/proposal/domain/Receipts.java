package org.tongxin.proposal.domain;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Gives what handing in gives: session, running number and the rules a case goes by. */
@Component
class Receipts {

    private final Committees committees;
    private final Counters counters;
    private final Rulebooks rulebooks;
    private final Announcer announcer;

    Receipts(Committees committees, Counters counters, Rulebooks rulebooks, Announcer announcer) {
        this.committees = committees;
        this.counters = counters;
        this.rulebooks = rulebooks;
        this.announcer = announcer;
    }

    /** The receipt of a proposal; one that comes back after revision gets the one it has. */
    Proposal.Receipt of(Proposal proposal) {
        var now = announcer.now();
        if (proposal.receiptNo != null) {
            return new Proposal.Receipt(proposal.receiptNo, proposal.sessionId, proposal.inSession, now, proposal.rulebookId);
        }
        var session = committees.sessionAt(now).orElseThrow(() -> new Refusal("proposal.refused.no-session"));
        return new Proposal.Receipt(
                counters.nextReceipt(session.id()), session.id(), session.inSession(now), now, rulebooks.currentVersionId());
    }

    /** Refuses a wish for a unit that is none of this committee's. */
    void requireUnits(ProposalWishes wishes) {
        if (wishes.unitsWished()) {
            Known.units(committees, Stream.concat(Stream.ofNullable(wishes.leadUnit()), wishes.coUnits().stream()).toList());
        }
    }
}
