package org.tongxin.proposal.solicitation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Named;
import org.tongxin.committee.Session;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** The office's acts on calls for proposals: write, offer topics, announce. */
@Component
@Transactional
public class CampaignDesk {

    private static final int TOPICS_MAX = 60;

    private final Campaigns campaigns;
    private final Topics topics;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Announcer announcer;

    CampaignDesk(Campaigns campaigns, Topics topics, Committees committees, Rulebooks rulebooks, Announcer announcer) {
        this.campaigns = campaigns;
        this.topics = topics;
        this.committees = committees;
        this.rulebooks = rulebooks;
        this.announcer = announcer;
    }

    /** Writes a new call, not announced yet. Returns its id. */
    public long make(Viewer viewer, CampaignText text) {
        requireKnown(text);
        var campaign = campaigns.save(Campaign.of(text, session(text), rules().leadDays(), viewer.signature(), announcer.now()));
        tell(campaign, "made");
        return campaign.id;
    }

    public void write(Viewer viewer, long id, CampaignText text) {
        requireKnown(text);
        var campaign = campaigns.require(id);
        campaign.write(text, session(text), rules().leadDays());
        campaigns.save(campaign);
        tell(campaign, "changed");
    }

    /** Announces it to the members of its sectors and to the collectives. */
    public void announce(Viewer viewer, long id) {
        var campaign = campaigns.require(id);
        campaign.announce(viewer.signature(), announcer.today(), announcer.now());
        campaigns.save(campaign);
        tell(campaign, "announced");
    }

    /** Offers one more topic. Returns its id. */
    public long offer(Viewer viewer, long id, String title, String note) {
        var campaign = campaigns.require(id);
        if (topics.countByCampaignId(id) >= TOPICS_MAX) {
            throw new Refusal("solicitation.refused.topics", TOPICS_MAX);
        }
        var topic = topics.save(Topic.of(id, title, note));
        tell(campaign, "topic-offered");
        return topic.id();
    }

    /** Withdraws a topic, or offers it again. */
    public void offerAgain(Viewer viewer, long id, long topic, boolean again) {
        topics.save(topics.require(id, topic).offered(again));
        tell(campaigns.require(id), again ? "topic-offered" : "topic-withdrawn");
    }

    /** Refuses unless there is such a call: for what hangs on it. */
    @Transactional(readOnly = true)
    public void require(long id) {
        campaigns.require(id);
    }

    private void requireKnown(CampaignText text) {
        var known = committees.sectors().stream().map(Named::id).toList();
        if (!known.containsAll(text.sectors())) {
            throw new Refusal("solicitation.refused.sector");
        }
        text.channels().forEach(rules()::requireChannel);
    }

    private Session session(CampaignText text) {
        return committees.sessions().stream().filter(session -> Long.valueOf(session.id()).equals(text.session())).findFirst()
                .orElseThrow(() -> new Refusal("solicitation.refused.session"));
    }

    private SolicitationRules rules() {
        return rulebooks.current().section(SolicitationRules.class);
    }

    private void tell(Campaign campaign, String verb) {
        announcer.tell(new CampaignEvent(campaign.id, verb, campaign.title));
    }
}
