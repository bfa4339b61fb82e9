package org.tongxin.proposal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Explanation;
import org.tongxin.calendar.Holidays;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Finds what an assignment meeting has on its agenda for the viewer's unit, and until when the unit may answer. */
@Component
class AgendaParts {

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final Rulebooks rulebooks;
    private final Announcer announcer;

    AgendaParts(JdbcClient jdbc, Holidays holidays, Rulebooks rulebooks, Announcer announcer) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.rulebooks = rulebooks;
        this.announcer = announcer;
    }

    private record Part(long unit, LocalDate heldOn, @Nullable Long rulebook) {}

    Instant now() {
        return announcer.now();
    }

    /** The last day on which a unit may answer to a meeting of that day. */
    LocalDate lastDay(LocalDate heldOn, @Nullable Long rulebook) {
        var limit = rulebooks.of(rulebook).section(MeetingRules.class).answer();
        return Explanation.of(heldOn, "", limit, List.of(), List.of(), holidays.workingDaysFrom(heldOn)).due().orElseThrow();
    }

    /**
     * @throws NoSuchCase when the case is not on the agenda of such a meeting, or it is another unit's
     * @throws Refusal    when the time to answer is over
     */
    void requireInTime(Viewer viewer, long meeting, long assignment) {
        var part = jdbc.sql("""
                        select a.unit_id as unit, m.held_on, p.rulebook_id as rulebook
                          from proposal.meeting m join proposal.meeting_item i on i.meeting = m.id
                          join proposal.assignment a on a.proposal_id = i.proposal_id and a.ended_at is null
                          join proposal.proposal p on p.id = a.proposal_id
                         where m.id = ? and a.id = ? and m.kind = 'ASSIGNMENT' and m.cancelled_at is null
                        """)
                .params(meeting, assignment)
                .query(Part.class)
                .optional()
                .filter(found -> viewer.units().contains(found.unit()))
                .orElseThrow(NoSuchCase::new);
        var last = lastDay(part.heldOn(), part.rulebook());
        if (LocalDate.ofInstant(now(), MeetingTimes.BEIJING).isAfter(last)) {
            throw new Refusal("meeting.refused.answer-late", last);
        }
    }
}
