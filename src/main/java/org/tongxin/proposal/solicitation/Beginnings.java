package org.tongxin.proposal.solicitation;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.ui.Refusal;

/** Begins drafts from a call, and keeps what each was begun from. */
@Component
@Transactional
public class Beginnings {

    private final Campaigns campaigns;
    private final Topics topics;
    private final ProposalDesk proposals;
    private final Announcer announcer;
    private final JdbcClient jdbc;

    Beginnings(Campaigns campaigns, Topics topics, ProposalDesk proposals, Announcer announcer, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.topics = topics;
        this.proposals = proposals;
        this.announcer = announcer;
        this.jdbc = jdbc;
    }

    /**
     * Begins a draft from an open call, or finds the one that the same form began.
     *
     * @param topic one of its topics, or null where the member writes about a matter of their own
     * @return the id of the draft
     */
    public long begin(Viewer viewer, UUID formKey, long campaign, @Nullable Long topic) {
        campaigns.require(campaign).requireOpen(announcer.today(), viewer.sector());
        if (topic != null && topics.require(campaign, topic).withdrawn()) {
            throw new Refusal("solicitation.refused.topic-withdrawn");
        }
        long draft = proposals.begin(viewer, formKey, ProposalText.EMPTY);
        keep(draft, campaign, topic, null);
        return draft;
    }

    /**
     * Begins a draft whose text and channel are given with the lead it is made of, which is kept with it for good.
     *
     * @return the id of the draft
     */
    public long begin(Viewer viewer, UUID formKey, long lead, ProposalText text, String channel) {
        long draft = proposals.begin(viewer, formKey, text, channel);
        keep(draft, null, null, lead);
        return draft;
    }

    private void keep(long proposal, @Nullable Long campaign, @Nullable Long topic, @Nullable Long lead) {
        jdbc.sql("""
                        insert into proposal.origin (proposal_id, campaign_id, topic_id, lead_id) values (:proposal, :campaign, :topic, :lead)
                        on conflict (proposal_id) do nothing
                        """)
                .param("proposal", proposal)
                .param("campaign", campaign, Types.BIGINT)
                .param("topic", topic, Types.BIGINT)
                .param("lead", lead, Types.BIGINT)
                .update();
    }
}
