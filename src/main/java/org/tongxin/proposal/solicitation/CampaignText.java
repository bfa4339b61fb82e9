package org.tongxin.proposal.solicitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a person writes of a call: the form and the stored state.
 *
 * @param session  id of the plenary it collects for
 * @param guide    the foreword of the guide of topics (选题指南)
 * @param sectors  ids of the sectors it is meant for; all when empty
 * @param channels codes of the channels through which it collects
 */
public record CampaignText(
        @Nullable String title, @Nullable Long session, @Nullable String guide,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate opensOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate closesOn, @Nullable List<Long> sectors,
        @Nullable List<String> channels) {

    public CampaignText {
        title = title == null ? "" : title.strip();
        guide = guide == null ? "" : guide.replace("\r\n", "\n").strip();
        sectors = sectors == null ? List.of() : sectors.stream().filter(Objects::nonNull).distinct().sorted().toList();
        channels = channels == null ? List.of() : channels.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
