package org.tongxin.proposal.lead;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.solicitation.Beginnings;
import org.tongxin.ui.Refusal;

/** Turns one's own lead into a draft that keeps the link for good. */
@Component
@Transactional
public class DraftingDesk {

    private final Leads leads;
    private final LeadDesk desk;
    private final LeadReader reader;
    private final ClaimClock clock;
    private final Beginnings beginnings;

    DraftingDesk(Leads leads, LeadDesk desk, LeadReader reader, ClaimClock clock, Beginnings beginnings) {
        this.reader = reader;
        this.leads = leads;
        this.desk = desk;
        this.clock = clock;
        this.beginnings = beginnings;
    }

    /**
     * The title, matter, place and channel of the lead become those of the draft. Asked again, it finds the draft made before.
     *
     * @return the id of the draft
     * @throws Refusal when the lead is somebody else's or the time has run out
     */
    public long draft(Viewer viewer, long id, UUID formKey) {
        var made = reader.madeBy(id, viewer.account());
        if (made.isPresent()) {
            return made.get();
        }
        var lead = leads.require(id);
        lead.requireTakenBy(viewer.account());
        if (clock.ranOut(id)) {
            throw new Refusal("lead.refused.ran-out");
        }
        var situation = lead.place.isEmpty() ? lead.matter : lead.place + "：" + lead.matter;
        long draft = beginnings.begin(viewer, formKey, id, new ProposalText(lead.title, situation, "", List.of(), ""), lead.channel);
        desk.end(lead, Lead.End.USED);
        return draft;
    }
}
