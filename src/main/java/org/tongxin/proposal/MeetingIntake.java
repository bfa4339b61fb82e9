package org.tongxin.proposal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.meeting.PastMeetingWriter;

/** Takes over meetings about the handling of proposals; the proposals themselves were taken over before. */
@Component
@Transactional
public class MeetingIntake {

    private final PastMeetingWriter writer;
    private final ApplicationEventPublisher events;

    MeetingIntake(PastMeetingWriter writer, ApplicationEventPublisher events) {
        this.writer = writer;
        this.events = events;
    }

    /**
     * Takes all or none.
     *
     * @param from where they come from, for the audit trail
     */
    public void take(List<PastMeeting> meetings, String from) {
        if (!meetings.isEmpty()) {
            writer.write(meetings);
            events.publishEvent(new MeetingsTaken(meetings.size(), from));
        }
    }
}
