package org.tongxin.proposal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting about the handling of proposals that was held before this system knew it.
 *
 * @param session    id of the session whose proposals it was about
 * @param unit       of a follow-up the unit it was held at, else null
 * @param supervisor who chaired or supervised
 * @param cases      case numbers of the session on its agenda, in order
 * @param attended   ids of the units that came
 */
public record PastMeeting(
        MeetingKind kind, long session, String title, LocalDate heldOn, String place, @Nullable Long unit, String supervisor, List<Integer> cases,
        List<Long> attended, String minutes) {}
