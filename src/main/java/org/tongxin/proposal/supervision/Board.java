package org.tongxin.proposal.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.roster.Periods;
import org.tongxin.proposal.roster.RosterCases;
import org.tongxin.proposal.roster.RosterFilter;
import org.tongxin.proposal.roster.RosterReader;
import org.tongxin.proposal.roster.RosterState;

/** What the committee's office and the government's look at together: plan, progress, alarms and the log of urgings. */
@Component
@Transactional(readOnly = true)
class Board {

    private static final int ALARMS = 50;
    private static final List<RosterState> STATES =
            List.of(RosterState.OPEN, RosterState.OVERDUE, RosterState.REPLIED, RosterState.URGED, RosterState.TO_CONFIRM, RosterState.TICKED);

    private final JdbcClient jdbc;
    private final RosterReader roster;
    private final RosterCases log;
    private final Periods periods;
    private final Clock clock;

    Board(JdbcClient jdbc, RosterReader roster, RosterCases log, Periods periods, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.log = log;
        this.periods = periods;
        this.clock = clock;
    }

    BoardView of(Viewer viewer, @Nullable String period) {
        var filter = RosterFilter.ALL.in(periods.wanted(period));
        var states = roster.totals(viewer, filter, STATES).states();
        var sessions = periods.ids(filter.period());
        var alarms = roster.page(viewer, filter.state(RosterState.OVERDUE.key())).rows();
        return new BoardView(filter, states, plans(sessions), alarms.subList(0, Math.min(ALARMS, alarms.size())), log.log(sessions));
    }

    private List<BoardView.PlanLine> plans(Long[] sessions) {
        return jdbc.sql("""
                        select x.id, x.title, x.measure, x.side, u.name as unit_name, x.due_on, x.planned_by, x.outcome, x.done_by, x.done_on,
                               x.done_on is null and x.due_on < :today as overdue
                          from proposal.supervision_plan x left join committee.unit u on u.id = x.unit_id
                         where x.session_id = any(:sessions) order by x.done_on nulls first, x.due_on, x.id limit 200
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), PlanDesk.BEIJING))
                .param("sessions", sessions)
                .query(BoardView.PlanLine.class)
                .list();
    }
}
