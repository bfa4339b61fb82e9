package org.tongxin.proposal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.proposal.MeetingKind;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** A meeting with its agenda and attendance: planned, then held or cancelled. What was held is counted and no longer changed. */
@Table(schema = "proposal", name = "meeting")
class Meeting {

    private static final int MINUTES_MAX = 4000;
    private static final int PROGRESS_MAX = 1000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    MeetingKind kind;
    long sessionId;
    String title;
    LocalDate heldOn;
    String place;
    @Nullable Long unitId;
    String supervisor;
    boolean proposerPresent;
    String minutes = "";
    String plannedBy;
    @Nullable String heldBy;
    @Nullable Instant heldAt;
    @Nullable String cancelledBecause;
    @Nullable Instant cancelledAt;

    @MappedCollection(idColumn = "meeting", keyColumn = "position")
    List<Item> items = new ArrayList<>();

    @MappedCollection(idColumn = "meeting")
    Set<Attendance> attendances = new HashSet<>();

    /** A proposal on the agenda, and what was said of its progress. */
    @Table(schema = "proposal", name = "meeting_item")
    record Item(long proposalId, @Nullable String progress, @Nullable String notedBy) {}

    /** Whether a unit came. */
    @Table(schema = "proposal", name = "meeting_attendance")
    record Attendance(long unitId, boolean attended) {}

    private Meeting() {}

    static Meeting plan(MeetingKind kind, long session, MeetingText text, String by) {
        var meeting = new Meeting();
        meeting.kind = kind;
        meeting.sessionId = session;
        meeting.plannedBy = by;
        meeting.write(text);
        return meeting;
    }

    final void write(MeetingText text) {
        requirePlanned();
        text.requireComplete();
        if (kind == MeetingKind.FOLLOW_UP && text.unit() == null) {
            throw new Refusal("meeting.refused.unit-missing");
        }
        title = text.title();
        heldOn = text.heldOn();
        place = text.place();
        unitId = text.unit();
        supervisor = text.supervisor();
    }

    void putOn(List<Long> proposals) {
        requirePlanned();
        proposals.stream().filter(one -> items.stream().noneMatch(item -> item.proposalId() == one)).distinct()
                .forEach(one -> items.add(new Item(one, null, null)));
    }

    void takeOff(long proposal) {
        requirePlanned();
        requireItem(proposal);
        items.removeIf(item -> item.proposalId() == proposal);
    }

    /** Writes down how far a case is; at an assignment meeting there is no progress yet. */
    void note(long proposal, String progress, String by) {
        if (kind == MeetingKind.ASSIGNMENT || cancelledAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        if (progress.isBlank()) {
            throw new Refusal("roster.refused.progress-empty");
        }
        if (progress.strip().length() > PROGRESS_MAX) {
            throw new Refusal("roster.refused.long", PROGRESS_MAX);
        }
        requireItem(proposal);
        items.replaceAll(item -> item.proposalId() == proposal ? new Item(proposal, progress.strip(), by) : item);
    }

    void attend(Set<Long> invited, Set<Long> came) {
        requirePlanned();
        attendances = new HashSet<>();
        invited.forEach(unit -> attendances.add(new Attendance(unit, came.contains(unit))));
    }

    /** Counts it as held: from now on only progress may be added. */
    void hold(String said, boolean withProposer, String by, Instant now, LocalDate today) {
        requirePlanned();
        if (said.isBlank()) {
            throw new Refusal("meeting.refused.minutes");
        }
        if (said.strip().length() > MINUTES_MAX) {
            throw new Refusal("roster.refused.long", MINUTES_MAX);
        }
        if (heldOn.isAfter(today)) {
            throw new Refusal("meeting.refused.not-yet", heldOn);
        }
        if (items.isEmpty()) {
            throw new Refusal("meeting.refused.agenda");
        }
        if (kind == MeetingKind.FACE_TO_FACE
                && (supervisor.isEmpty() || !withProposer || attendances.stream().noneMatch(Attendance::attended))) {
            throw new Refusal("meeting.refused.three-sides");
        }
        minutes = said.strip();
        proposerPresent = withProposer;
        heldBy = by;
        heldAt = now;
    }

    void cancel(String because, Instant now) {
        requirePlanned();
        if (because.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        if (because.strip().length() > 500) {
            throw new Refusal("roster.refused.long", 500);
        }
        cancelledBecause = because.strip();
        cancelledAt = now;
    }

    List<Long> proposals() {
        return items.stream().map(Item::proposalId).toList();
    }

    void requireItem(long proposal) {
        if (items.stream().noneMatch(item -> item.proposalId() == proposal)) {
            throw new NoSuchCase();
        }
    }

    private void requirePlanned() {
        if (heldAt != null || cancelledAt != null) {
            throw new Refusal("meeting.refused.over");
        }
    }
}
