package org.tongxin.proposal.lead;

import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a lead: the form and the stored state.
 *
 * @param matter  what it is about
 * @param place   where; may be empty
 * @param source  from whom or from what it comes: a visit, a letter, a talk; may be empty
 * @param channel code of the committee's dictionary
 */
public record LeadText(@Nullable String title, @Nullable String matter, @Nullable String place, @Nullable String source, @Nullable String channel) {

    public LeadText {
        title = strip(title).replace('\n', ' ');
        matter = strip(matter);
        place = strip(place);
        source = strip(source);
        channel = strip(channel);
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
