package org.tongxin.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.MeetingKind;

/**
 * One invented meeting about the handling of proposals.
 *
 * @param unit     key of the unit a follow-up is held at, else null
 * @param cases    case numbers of the session, in order
 * @param attended keys of the units that came
 */
record PlannedMeeting(
        MeetingKind kind, PlannedSession session, String title, LocalDate heldOn, String place, @Nullable String unit, List<Integer> cases,
        List<String> attended, String minutes) {}
