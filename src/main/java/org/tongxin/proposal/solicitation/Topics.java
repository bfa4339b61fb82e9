package org.tongxin.proposal.solicitation;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Topics extends ListCrudRepository<Topic, Long> {

    int countByCampaignId(long campaignId);

    default Topic require(long campaign, long id) {
        return findById(id).filter(topic -> topic.campaignId() == campaign).orElseThrow(NoSuchCase::new);
    }
}
