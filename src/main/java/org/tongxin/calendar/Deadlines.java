package org.tongxin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Viewer;

/** Reads the deadlines of the committee in {@link Scope} and explains them. */
@Component
@Transactional(readOnly = true)
public class Deadlines {

    private static final String CLOCKS = """
            select c.*, exists (select 1 from calendar.clock_pause p where p.clock_id = c.id and p.until_on is null) as paused
              from calendar.clock c
            """;

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final Holidays holidays;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, ClockRows rows, Holidays holidays, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The clock, running or stopped; empty when there is none of that id in this committee. */
    public Optional<RunningClock> find(long clockId) {
        return jdbc.sql(CLOCKS + "where c.id = ?").param(clockId).query(this::clock).optional();
    }

    /** How the clock's deadline comes about; empty when there is none of that id in this committee. */
    public Optional<Explanation> explain(long clockId) {
        return rows.find(clockId).map(found -> found.explain(holidays.workingDaysFrom(found.startedOn())));
    }

    /** What the deadline would be after an extension; empty when no such clock runs. Changes nothing. */
    public Optional<Explanation> explainExtended(String subject, String step, Limit more) {
        return rows.running(subject, step).map(found -> {
            var extensions = new ArrayList<>(found.extensions());
            extensions.add(new Extension(more, "", 0, LocalDate.now(clock), 0, clock.instant()));
            return Explanation.of(found.startedOn(), found.startedBy(), found.limit(), found.pauses(), extensions,
                    holidays.workingDaysFrom(found.startedOn()));
        });
    }

    /** The running clocks of a subject, the most urgent first. */
    public List<RunningClock> running(String subject) {
        return jdbc.sql(CLOCKS + "where c.subject = ? and c.stopped_at is null order by c.due_on, c.id")
                .param(subject)
                .query(this::clock)
                .list();
    }

    /** All running clocks of the committee that are due by that day, overdue ones included, the most urgent first. */
    public List<RunningClock> dueBy(LocalDate day) {
        return jdbc.sql(CLOCKS + "where c.due_on <= ? and c.stopped_at is null order by c.due_on, c.id")
                .param(day)
                .query(this::clock)
                .list();
    }

    /**
     * The running clocks that are this viewer's to keep, the most urgent first, at most 500: those set to the own account or unit, and
     * those of the given steps that are set to nobody.
     */
    public List<RunningClock> of(Viewer viewer, Collection<String> steps) {
        return jdbc.sql(CLOCKS + """
                        where c.stopped_at is null and c.due_on is not null
                          and (c.account_id = :account or c.unit_id = any(:units)
                               or c.account_id is null and c.unit_id is null and c.step = any(:steps))
                        order by c.due_on, c.id limit 500
                        """)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .param("steps", steps.toArray(String[]::new))
                .query(this::clock)
                .list();
    }

    /** The deadline of the clock that runs for the subject and step; empty when none runs or a pause keeps it open. */
    public Optional<LocalDate> due(String subject, String step) {
        return jdbc.sql("""
                        select due_on from calendar.clock
                         where subject = ? and step = ? and stopped_at is null and due_on is not null
                        """)
                .params(subject, step)
                .query(LocalDate.class)
                .optional();
    }

    private RunningClock clock(ResultSet row, int n) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        boolean stopped = row.getObject("stopped_at") != null;
        return new RunningClock(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("step"),
                row.getString("label"),
                row.getObject("started_on", LocalDate.class),
                ClockRows.limit(row),
                row.getString("started_by"),
                ClockRows.whom(row),
                due,
                row.getBoolean("paused") && !stopped,
                stopped,
                due != null && !stopped && due.isBefore(LocalDate.now(clock)));
    }
}
