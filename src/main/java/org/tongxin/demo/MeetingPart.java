package org.tongxin.demo;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.MeetingIntake;
import org.tongxin.proposal.PastMeeting;

/** The meetings and follow-up sessions of a demonstration committee. */
@Component
@Order(3)
class MeetingPart implements DemoPart {

    private final MeetingIntake intake;

    MeetingPart(MeetingIntake intake) {
        this.intake = intake;
    }

    @Override
    public void add(Filled committee) {
        intake.take(Gatherings.of(committee.planned()).stream().map(meeting -> past(meeting, committee.known())).toList(), "demonstration");
    }

    private static PastMeeting past(PlannedMeeting meeting, CommitteeFiller.Known known) {
        return new PastMeeting(meeting.kind(), known.sessions.get(meeting.session()), meeting.title(), meeting.heldOn(), meeting.place(),
                meeting.unit() == null ? null : known.units.get(meeting.unit()), "提案委员会", meeting.cases(),
                meeting.attended().stream().map(known.units::get).toList(), meeting.minutes());
    }
}
