package org.tongxin.proposal.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tongxin.ui.Refusal;

/**
 * What a person writes of a meeting: the form and the stored state.
 *
 * @param unit       of a follow-up the unit it is held at
 * @param supervisor who supervises for the committee
 */
public record MeetingText(
        @Nullable String title, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate heldOn, @Nullable String place,
        @Nullable Long unit, @Nullable String supervisor) {

    private static final int LINE_MAX = 100;

    public MeetingText {
        title = title == null ? "" : title.strip();
        place = place == null ? "" : place.strip();
        supervisor = supervisor == null ? "" : supervisor.strip();
    }

    MeetingText requireComplete() {
        if (title.isEmpty() || heldOn == null) {
            throw new Refusal("meeting.refused.incomplete");
        }
        if (title.length() > LINE_MAX || place.length() > LINE_MAX || supervisor.length() > LINE_MAX) {
            throw new Refusal("roster.refused.long", LINE_MAX);
        }
        return this;
    }
}
