package org.tongxin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.ui.Refusal;

/** Reads the country's calendar. Nothing is remembered between transactions, so that an import holds from its commit on. */
@Component
@Transactional(readOnly = true)
public class Holidays {

    private static final String DAYS = "select day, kind, name, notice_year from calendar.holiday ";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Holidays(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** All that is known. */
    public WorkingDays workingDays() {
        return WorkingDays.of(jdbc.sql(DAYS).query(Holidays::day).list());
    }

    /** What is known from the year of that day on: enough to count forward from it. */
    public WorkingDays workingDaysFrom(LocalDate date) {
        return WorkingDays.of(jdbc.sql(DAYS + "where day >= ?")
                .param(date.withDayOfYear(1))
                .query(Holidays::day)
                .list());
    }

    /** The days that the notice of that year names, in order; empty when it is not known. */
    public List<SpecialDay> ofYear(int noticeYear) {
        return jdbc.sql(DAYS + "where notice_year = ? order by day").param(noticeYear).query(Holidays::day).list();
    }

    /** The years whose notice is known, newest first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct notice_year from calendar.holiday order by 1 desc").query(Integer.class).list();
    }

    /** What the notices of all other years name. */
    WorkingDays withoutYear(int noticeYear) {
        return WorkingDays.of(
                jdbc.sql(DAYS + "where notice_year <> ?").param(noticeYear).query(Holidays::day).list());
    }

    /**
     * Keeps every other transaction from reading the calendar until this one ends, and waits for those that have read it: a clock is
     * then either committed, and will be counted anew, or will be counted with the new days. Refused after a while, lest long work
     * elsewhere makes everybody wait.
     */
    @Transactional
    void lock() {
        jdbc.sql("set local lock_timeout = '5s'").update();
        try {
            jdbc.sql("lock table calendar.holiday in access exclusive mode").update();
        } catch (UncategorizedSQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLException().getSQLState())) {
                throw new Refusal("calendar.refused.busy");
            }
            throw e;
        }
    }

    @Transactional
    void replace(int noticeYear, Collection<SpecialDay> days) {
        jdbc.sql("delete from calendar.holiday where notice_year = ?").param(noticeYear).update();
        add(days);
    }

    /** Adds days; one that is named already stays as it is. */
    @Transactional
    void add(Collection<SpecialDay> days) {
        batches.batchUpdate(
                "insert into calendar.holiday (day, kind, name, notice_year) values (?, ?, ?, ?) on conflict do nothing",
                days,
                100,
                (statement, day) -> {
                    statement.setObject(1, day.date());
                    statement.setString(2, day.kind().name());
                    statement.setString(3, day.name());
                    statement.setInt(4, day.noticeYear());
                });
    }

    private static SpecialDay day(ResultSet row, int n) throws SQLException {
        return new SpecialDay(
                row.getObject("day", LocalDate.class),
                SpecialDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getInt("notice_year"));
    }
}
