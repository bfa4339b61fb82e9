package org.tongxin.calendar;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Scope;
import org.tongxin.ui.Refusal;

/**
 * Starts, pauses, extends and stops the clocks of the committee in {@link Scope}. A duty names what runs by a subject
 * ({@code proposal:12}) and a step ({@code reply}); of each pair at most one clock runs. What a rule refuses is a {@link Refusal}.
 */
@Component
@Transactional
public class Clocks {

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final Holidays holidays;
    private final Clock clock;

    Clocks(JdbcClient jdbc, ClockRows rows, Holidays holidays, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * Starts a clock; counting begins on the day after {@code startedOn}.
     *
     * @param label     what a person reads: 答复（县住建局）
     * @param startedBy the event that started it, in words: 交办
     * @return id of the clock; refused when one runs for the subject and step
     */
    public long start(String subject, String step, String label, LocalDate startedOn, Limit limit, String startedBy, Whom whom) {
        var due = Explanation.of(startedOn, startedBy, limit, List.of(), List.of(), holidays.workingDaysFrom(startedOn))
                .due();
        return jdbc.sql("""
                        insert into calendar.clock (subject, step, label, started_on, started_by, limit_amount, limit_unit,
                                                    unit_id, account_id, due_on)
                        values (:subject, :step, :label, :startedOn, :startedBy, :amount, :unit, :whomUnit, :whomAccount, :due)
                        on conflict (committee_id, subject, step) where stopped_at is null do nothing
                        returning id
                        """)
                .param("subject", subject)
                .param("step", step)
                .param("label", label)
                .param("startedOn", startedOn)
                .param("startedBy", startedBy)
                .param("amount", limit.amount())
                .param("unit", limit.unit().name())
                .param("whomUnit", whom.unit(), Types.BIGINT)
                .param("whomAccount", whom.account(), Types.BIGINT)
                .param("due", due.orElse(null), Types.DATE)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("calendar.refused.running", label));
    }

    /** Lets the clock stand still from that day on, which is the first that does not count. The deadline is open until it goes on. */
    public void pause(String subject, String step, LocalDate from, String reason) {
        var paused = lock(subject, step);
        var last = paused.lastPause();
        if (last != null && last.until() == null) {
            throw new Refusal("calendar.refused.paused");
        }
        if (last != null && last.until() != null && from.isBefore(last.until())) {
            throw new Refusal("calendar.refused.pause-overlaps", last.until());
        }
        if (reason.isBlank()) {
            throw new Refusal("calendar.refused.reason");
        }
        jdbc.sql("insert into calendar.clock_pause (clock_id, from_on, reason) values (?, ?, ?)")
                .params(paused.id(), from, reason.strip())
                .update();
        count(subject, step);
    }

    /** Lets the clock go on; that day counts again. Returns the new deadline. */
    public LocalDate resume(String subject, String step, LocalDate on) {
        var resumed = lock(subject, step);
        var last = resumed.lastPause();
        if (last == null || last.until() != null) {
            throw new Refusal("calendar.refused.not-paused");
        }
        if (on.isBefore(last.from())) {
            throw new Refusal("calendar.refused.resumed-too-early", last.from());
        }
        jdbc.sql("update calendar.clock_pause set until_on = ? where clock_id = ? and until_on is null")
                .params(on, resumed.id())
                .update();
        return count(subject, step).orElseThrow();
    }

    /**
     * Adds time that was asked for and that the account of {@link Scope} approves now; it runs from the day the time before it ran
     * out. Whether it was asked for in time and how much may be given is the duty's rule.
     *
     * @return the new deadline; empty while a pause keeps it open
     */
    public Optional<LocalDate> extend(String subject, String step, Limit more, String reason, long askedBy, LocalDate askedOn) {
        var extended = lock(subject, step);
        if (reason.isBlank()) {
            throw new Refusal("calendar.refused.reason");
        }
        jdbc.sql("""
                        insert into calendar.clock_extension (clock_id, amount, unit, reason, asked_by, asked_on, approved_by, approved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(extended.id(), more.amount(), more.unit().name(), reason.strip(), askedBy, askedOn,
                        Scope.current().account(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return count(subject, step);
    }

    /**
     * Gives the clock that runs for the subject and step another limit, counted from its own start; pauses and extensions hold. Without
     * one it changes nothing.
     */
    public void change(String subject, String step, Limit limit) {
        int changed = jdbc.sql("""
                        update calendar.clock set limit_amount = :amount, limit_unit = :unit
                         where subject = :subject and step = :step and stopped_at is null
                        """)
                .param("amount", limit.amount())
                .param("unit", limit.unit().name())
                .param("subject", subject)
                .param("step", step)
                .update();
        if (changed > 0) {
            count(subject, step);
        }
    }

    /** Stops the clock that runs for the subject and step; without one it changes nothing. */
    public void stop(String subject, String step) {
        jdbc.sql("update calendar.clock set stopped_at = ? where subject = ? and step = ? and stopped_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), subject, step)
                .update();
    }

    /**
     * Lets the clock that was stopped last for the subject and step run on as if it had never been stopped, as when what stopped it is
     * undone; without one, or while one runs, it changes nothing.
     */
    public void runOn(String subject, String step) {
        int running = jdbc.sql("""
                        update calendar.clock set stopped_at = null
                         where id = (select max(id) from calendar.clock where subject = :subject and step = :step)
                           and stopped_at is not null
                        """)
                .param("subject", subject)
                .param("step", step)
                .update();
        if (running > 0) {
            count(subject, step);
        }
    }

    /** Stops every clock of the subject, as when it is withdrawn. */
    public void stopAll(String subject) {
        jdbc.sql("update calendar.clock set stopped_at = ? where subject = ? and stopped_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), subject)
                .update();
    }

    private StoredClock lock(String subject, String step) {
        return rows.lockRunning(subject, step).orElseThrow(() -> new Refusal("calendar.refused.not-running"));
    }

    /** Counts the locked clock anew, with what was just written about it. */
    private Optional<LocalDate> count(String subject, String step) {
        var changed = rows.running(subject, step).orElseThrow();
        var due = changed.explain(holidays.workingDaysFrom(changed.startedOn())).due();
        rows.store(changed.id(), due.orElse(null));
        return due;
    }
}
