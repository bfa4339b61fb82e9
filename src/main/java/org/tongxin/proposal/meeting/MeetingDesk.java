package org.tongxin.proposal.meeting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.MeetingKind;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.Known;
import org.tongxin.ui.Refusal;

/** Plans, prepares and keeps meetings about the handling of proposals (M014, M025, M026). */
@Component
@Transactional
public class MeetingDesk {

    private static final int AGENDA_MOST = 500;

    private final Meetings meetings;
    private final Cases cases;
    private final Committees committees;
    private final MeetingTimes times;
    private final Announcer announcer;

    MeetingDesk(Meetings meetings, Cases cases, Committees committees, MeetingTimes times, Announcer announcer) {
        this.meetings = meetings;
        this.cases = cases;
        this.committees = committees;
        this.times = times;
        this.announcer = announcer;
    }

    /** Plans a meeting about proposals of a session. Returns its id. */
    public long plan(Viewer viewer, MeetingKind kind, long session, MeetingText text) {
        Known.session(committees, session);
        Known.unitIfNamed(committees, text.unit());
        long id = meetings.save(Meeting.plan(kind, session, text, viewer.signature())).id;
        tell(viewer, id, "planned", text.title());
        return id;
    }

    public void write(Viewer viewer, long id, MeetingText text) {
        Known.unitIfNamed(committees, text.unit());
        var meeting = meetings.require(id);
        meeting.write(text);
        meetings.save(meeting);
        tell(viewer, id, "changed", text.title());
    }

    /** Puts filed proposals of the meeting's session on its agenda. */
    public void putOn(Viewer viewer, long id, List<Long> proposals) {
        var meeting = meetings.require(id);
        if (proposals.isEmpty()) {
            throw new Refusal("proposal.refused.nothing-chosen");
        }
        if (proposals.size() + meeting.items.size() > AGENDA_MOST) {
            throw new Refusal("proposal.refused.too-many", AGENDA_MOST);
        }
        var chosen = cases.all(viewer, proposals).stream().map(CaseFacts::requireFiled).toList();
        if (chosen.stream().anyMatch(one -> one.session() == null || one.session() != meeting.sessionId)) {
            throw new Refusal("meeting.refused.other-session");
        }
        meeting.putOn(chosen.stream().map(CaseFacts::id).toList());
        meetings.save(meeting);
        tell(viewer, id, "agenda-changed", chosen.stream().map(one -> "proposal:" + one.id()).collect(Collectors.joining(" ")));
    }

    public void takeOff(Viewer viewer, long id, long proposal) {
        var meeting = meetings.require(id);
        meeting.takeOff(proposal);
        meetings.save(meeting);
        tell(viewer, id, "agenda-changed", "proposal:" + proposal);
    }

    /** Notes at a meeting, or after it, how far a case is. */
    public void note(Viewer viewer, long id, long proposal, String progress) {
        var meeting = meetings.require(id);
        meeting.note(proposal, progress, viewer.signature());
        meetings.save(meeting);
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), "meeting-progress",
                meeting.title + "：" + progress.strip()));
    }

    /** Who came, out of the units invited. */
    public void attend(Viewer viewer, long id, Set<Long> invited, Set<Long> came) {
        Known.units(committees, invited);
        var meeting = meetings.require(id);
        meeting.attend(invited, came);
        meetings.save(meeting);
        tell(viewer, id, "attended", Integer.toString(came.size()));
    }

    /** The meeting took place: with its minutes it is counted. A face-to-face one is also a contact of every case on its agenda. */
    public void hold(Viewer viewer, long id, String minutes, boolean proposerPresent) {
        var meeting = meetings.require(id);
        meeting.hold(minutes, proposerPresent, viewer.signature(), announcer.now(), times.today());
        meetings.save(meeting);
        tell(viewer, id, "held", meeting.title);
        for (long proposal : meeting.proposals()) {
            announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), "meeting-held", meeting.heldOn + " " + meeting.title));
            if (meeting.kind == MeetingKind.FACE_TO_FACE) {
                times.logContact(viewer, proposal, meeting);
            }
        }
    }

    public void cancel(Viewer viewer, long id, String because) {
        var meeting = meetings.require(id);
        meeting.cancel(because, announcer.now());
        meetings.save(meeting);
        tell(viewer, id, "cancelled", because.strip());
    }

    private void tell(Viewer viewer, long id, String verb, String note) {
        announcer.tell(new MeetingEvent(id, verb, viewer.signature(), note));
    }
}
