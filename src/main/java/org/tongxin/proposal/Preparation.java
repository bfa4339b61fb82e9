package org.tongxin.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.early.EarlyDraftDesk;
import org.tongxin.proposal.early.Part;
import org.tongxin.proposal.lead.DraftingDesk;
import org.tongxin.proposal.lead.LeadDesk;
import org.tongxin.proposal.lead.LeadText;
import org.tongxin.proposal.solicitation.Beginnings;
import org.tongxin.proposal.solicitation.CampaignDesk;
import org.tongxin.proposal.solicitation.CampaignText;

/** What goes before proposals are handed in, for programs that bring it along: a call with its topics, drafts shown early, leads. */
@Component
@Transactional
public class Preparation {

    private final CampaignDesk campaigns;
    private final Beginnings beginnings;
    private final ProposalDesk proposals;
    private final EarlyDraftDesk early;
    private final Pool pool;

    Preparation(CampaignDesk campaigns, Beginnings beginnings, ProposalDesk proposals, EarlyDraftDesk early, Pool pool) {
        this.campaigns = campaigns;
        this.beginnings = beginnings;
        this.proposals = proposals;
        this.early = early;
        this.pool = pool;
    }

    /** A call for all sectors. */
    public record Call(String title, String guide, long session, LocalDate opensOn, LocalDate closesOn, List<String> channels) {}

    /** Makes and announces a call. Returns its id. */
    public long announce(Viewer office, Call call) {
        long id = campaigns.make(office,
                new CampaignText(call.title(), call.session(), call.guide(), call.opensOn(), call.closesOn(), List.of(), call.channels()));
        campaigns.announce(office, id);
        return id;
    }

    /** Offers a topic of a call. Returns its id. */
    public long offer(Viewer office, long call, String title, String note) {
        return campaigns.offer(office, call, title, note);
    }

    /** Begins a draft from a topic and writes it. Returns its id. */
    public long draft(Viewer member, long call, long topic, PastCase.Text text) {
        long id = beginnings.begin(member, UUID.randomUUID(), call, topic);
        proposals.write(member, id, 1, text(text));
        return id;
    }

    /** Shows a draft early. Returns the id of the round. */
    public long show(Viewer member, long draft) {
        return early.show(member, draft);
    }

    /** Puts a remark beside one of the asks of a draft that was shown. */
    public void remark(Viewer reviewer, long round, String remark) {
        early.comment(reviewer, round, Part.ASKS, remark);
    }

    /** Ends a round of remarks. */
    public void answer(Viewer reviewer, long round) {
        early.answer(reviewer, round);
    }

    public void handIn(Viewer member, long draft, PastCase.Text text) {
        proposals.submit(member, draft, text(text), true);
    }

    /** The leads. */
    public Pool pool() {
        return pool;
    }

    private static ProposalText text(PastCase.Text text) {
        return new ProposalText(text.title(), text.situation(), text.analysis(), text.asks(), text.category());
    }

    /** Leads handed in, taken up and drafted. */
    @Component
    @Transactional
    public static class Pool {
        private final LeadDesk desk;
        private final DraftingDesk drafting;

        Pool(LeadDesk desk, DraftingDesk drafting) {
            this.desk = desk;
            this.drafting = drafting;
        }

        /** Returns its id. */
        public long handIn(Viewer giver, String title, String matter, String place, String source, String channel) {
            return desk.handIn(giver, new LeadText(title, matter, place, source, channel));
        }

        public void take(Viewer member, long lead) {
            desk.take(member, lead);
        }

        /** Returns the id of the draft. */
        public long draft(Viewer member, long lead) {
            return drafting.draft(member, lead, UUID.randomUUID());
        }
    }
}
