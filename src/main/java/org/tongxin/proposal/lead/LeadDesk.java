package org.tongxin.proposal.lead;

import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Hands leads in, takes them up, gives them back, shelves them. */
@Component
@Transactional
public class LeadDesk {

    private final Leads leads;
    private final LeadReader reader;
    private final ClaimClock clock;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    LeadDesk(Leads leads, LeadReader reader, ClaimClock clock, Announcer announcer, Rulebooks rulebooks) {
        this.leads = leads;
        this.reader = reader;
        this.clock = clock;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /** Puts a lead into the pool. Returns its id. */
    public long handIn(Viewer viewer, LeadText text) {
        rules().requireChannel(String.valueOf(text.channel()));
        var lead = leads.save(Lead.of(text, viewer, announcer.now()));
        tell(lead, "handed-in", lead.title);
        return lead.id;
    }

    /**
     * Takes a lead up until the rulebook's limit. One that ran out with somebody else is free.
     *
     * @throws Refusal when somebody has it, it was made use of, or the member has as many as the rulebook allows
     */
    public void take(Viewer viewer, long id) {
        var lead = leads.require(id);
        if (reader.used(id)) {
            throw new Refusal("lead.refused.used");
        }
        release(lead);
        if (reader.held(viewer.account()) >= rules().claimsMost()) {
            throw new Refusal("lead.refused.many", rules().claimsMost());
        }
        lead.take(viewer, announcer.now());
        save(lead);
        clock.start(id, announcer.today(), rules().claim(), viewer.account());
        tell(lead, "taken", viewer.signature());
    }

    /** Gives one's own back. */
    public void giveBack(Viewer viewer, long id) {
        var lead = leads.require(id);
        lead.requireTakenBy(viewer.account());
        end(lead, Lead.End.GIVEN_BACK);
    }

    /** The office takes a lead back from whoever has it. */
    public void takeBack(Viewer viewer, long id) {
        end(leads.require(id), Lead.End.TAKEN_BACK);
    }

    /** Takes a lead out of the pool, with a reason. */
    public void shelve(Viewer viewer, long id, String because) {
        var lead = leads.require(id);
        if (reader.used(id)) {
            throw new Refusal("lead.refused.used");
        }
        release(lead);
        lead.shelve(because, announcer.now());
        save(lead);
        tell(lead, "shelved", String.valueOf(lead.shelvedBecause));
    }

    public void offerAgain(Viewer viewer, long id) {
        var lead = leads.require(id);
        lead.offerAgain();
        save(lead);
        tell(lead, "offered-again", "");
    }

    /** Ends a claim whose time has run out, so that the lead is free. */
    private void release(Lead lead) {
        if (lead.claim() != null && clock.ranOut(lead.id)) {
            end(lead, Lead.End.EXPIRED);
        }
    }

    void end(Lead lead, Lead.End as) {
        lead.end(as, announcer.now());
        save(lead);
        clock.stop(lead.id);
        tell(lead, as.name().toLowerCase(Locale.ROOT).replace('_', '-'), "");
    }

    private void save(Lead lead) {
        try {
            leads.save(lead);
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Refusal("lead.refused.changed-meanwhile");
        }
    }

    private SolicitationRules rules() {
        return rulebooks.current().section(SolicitationRules.class);
    }

    private void tell(Lead lead, String verb, String note) {
        announcer.tell(new LeadEvent(lead.id, verb, note));
    }
}
