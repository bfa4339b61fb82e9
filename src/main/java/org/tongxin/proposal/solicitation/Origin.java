package org.tongxin.proposal.solicitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal came and how it is sorted.
 *
 * @param themes  codes of the committee's dictionary
 * @param channel code of the committee's dictionary
 * @param lead    id of the lead it was made of, or null
 * @param rounds  how often it was shown as a draft
 */
public record Origin(
        int version, List<String> themes, String channel, @Nullable Long campaign, @Nullable String campaignTitle, @Nullable String topic,
        @Nullable Long lead, @Nullable String leadTitle, int rounds) {}
