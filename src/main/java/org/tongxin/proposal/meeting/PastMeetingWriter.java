package org.tongxin.proposal.meeting;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.MeetingKind;
import org.tongxin.proposal.PastMeeting;

/** Writes meetings of the past, through the same verbs by which they are held today. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastMeetingWriter {

    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);

    private final Meetings meetings;
    private final JdbcClient jdbc;

    PastMeetingWriter(Meetings meetings, JdbcClient jdbc) {
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    public void write(List<PastMeeting> past) {
        meetings.saveAll(past.stream().map(this::meeting).toList());
    }

    private Meeting meeting(PastMeeting past) {
        var text = new MeetingText(past.title(), past.heldOn(), past.place(), past.unit(), past.supervisor());
        var meeting = Meeting.plan(past.kind(), past.session(), text, past.supervisor());
        meeting.putOn(proposals(past));
        meeting.attend(Set.copyOf(past.attended()), past.attended().stream().collect(Collectors.toSet()));
        meeting.hold(past.minutes(), past.kind() == MeetingKind.FACE_TO_FACE, past.supervisor(),
                past.heldOn().atTime(AFTERNOON).atZone(MeetingTimes.BEIJING).toInstant(), past.heldOn());
        return meeting;
    }

    private List<Long> proposals(PastMeeting past) {
        return jdbc.sql("select id from proposal.proposal where session_id = :session and case_no = any(:cases) order by case_no")
                .param("session", past.session())
                .param("cases", past.cases().toArray(Integer[]::new))
                .query(Long.class)
                .list();
    }
}
