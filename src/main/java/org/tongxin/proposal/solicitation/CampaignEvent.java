package org.tongxin.proposal.solicitation;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** Something was done to a call for proposals. */
record CampaignEvent(long campaign, String verb, String title) implements Auditable {

    @Override
    public String act() {
        return "campaign." + verb;
    }

    @Override
    public String subject() {
        return "campaign:" + campaign;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", title);
    }
}
