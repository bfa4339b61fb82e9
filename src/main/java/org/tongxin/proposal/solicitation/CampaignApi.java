package org.tongxin.proposal.solicitation;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.media.Attachment;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.NoSuchCase;

/** What programs read of calls for proposals. */
@RestController
@RequestMapping("/api/v1/{committee}/campaigns")
@Permit(Act.READ_CAMPAIGN)
class CampaignApi {

    private final CampaignReader reader;
    private final MediaDesk media;

    CampaignApi(CampaignReader reader, MediaDesk media) {
        this.reader = reader;
        this.media = media;
    }

    /** A call with its guide of topics and its files. */
    record WholeCampaign(CampaignView campaign, List<CampaignView.Offered> topics, List<Attachment> files) {}

    @GetMapping
    List<CampaignView> index(Viewer viewer) {
        return reader.all(viewer);
    }

    @GetMapping("/{campaign}")
    WholeCampaign show(Viewer viewer, @PathVariable long campaign) {
        var found = reader.find(viewer, campaign).orElseThrow(NoSuchCase::new);
        return new WholeCampaign(found, reader.topics(campaign), media.of("campaign:" + campaign));
    }
}
