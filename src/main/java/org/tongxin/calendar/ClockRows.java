package org.tongxin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads clocks with their pauses and extensions, and stores their deadlines, in the transaction that is running. */
@Component
class ClockRows {

    private static final String ONE = "c.id = :id";
    private static final String RUNNING = "c.subject = :subject and c.step = :step and c.stopped_at is null";
    private static final String TOUCHED =
            "c.stopped_at is null and c.started_on < :last and (c.due_on is null or c.due_on >= :first)";

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredClock> find(long id) {
        return load(ONE, Map.of("id", id), "").stream().findFirst();
    }

    Optional<StoredClock> running(String subject, String step) {
        return load(RUNNING, Map.of("subject", subject, "step", step), "").stream().findFirst();
    }

    /** As {@link #running}, and keeps others from changing it until the transaction ends. */
    Optional<StoredClock> lockRunning(String subject, String step) {
        return load(RUNNING, Map.of("subject", subject, "step", step), " for update").stream().findFirst();
    }

    /** The running clocks of the committee whose deadline may depend on a day between the two. */
    List<StoredClock> lockTouched(LocalDate first, LocalDate last) {
        return load(TOUCHED, Map.of("first", first, "last", last), " order by c.id for update");
    }

    void store(long clock, @Nullable LocalDate due) {
        jdbc.sql("update calendar.clock set due_on = :due where id = :id")
                .param("due", due, java.sql.Types.DATE)
                .param("id", clock)
                .update();
    }

    /** @param which one of the conditions above, over the clock {@code c} */
    private List<StoredClock> load(String which, Map<String, ?> values, String lock) {
        var found = jdbc.sql("select c.* from calendar.clock c where " + which + lock)
                .params(values)
                .query(ClockRows::clock)
                .list();
        if (found.isEmpty()) {
            return found;
        }
        var byId = new HashMap<Long, StoredClock>();
        found.forEach(clock -> byId.put(clock.id(), clock));
        jdbc.sql("select p.* from calendar.clock_pause p join calendar.clock c on c.id = p.clock_id where " + which
                        + " order by p.from_on, p.id")
                .params(values)
                .query((ResultSet row) -> of(byId, row, clock -> clock.pauses().add(pause(row))));
        jdbc.sql("select e.* from calendar.clock_extension e join calendar.clock c on c.id = e.clock_id where " + which
                        + " order by e.id")
                .params(values)
                .query((ResultSet row) -> of(byId, row, clock -> clock.extensions().add(extension(row))));
        return found;
    }

    private interface Adding {
        void to(StoredClock clock) throws SQLException;
    }

    private static void of(Map<Long, StoredClock> byId, ResultSet row, Adding adding) throws SQLException {
        var clock = byId.get(row.getLong("clock_id"));
        if (clock != null) {
            adding.to(clock);
        }
    }

    private static StoredClock clock(ResultSet row, int n) throws SQLException {
        return new StoredClock(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("step"),
                row.getString("label"),
                row.getObject("started_on", LocalDate.class),
                row.getString("started_by"),
                limit(row),
                whom(row),
                row.getObject("due_on", LocalDate.class),
                new ArrayList<>(),
                new ArrayList<>());
    }

    static Limit limit(ResultSet row) throws SQLException {
        return new Limit(row.getInt("limit_amount"), Limit.Unit.valueOf(row.getString("limit_unit")));
    }

    static Whom whom(ResultSet row) throws SQLException {
        return new Whom(row.getObject("unit_id", Long.class), row.getObject("account_id", Long.class));
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return new Pause(
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class), row.getString("reason"));
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                new Limit(row.getInt("amount"), Limit.Unit.valueOf(row.getString("unit"))),
                row.getString("reason"),
                row.getLong("asked_by"),
                row.getObject("asked_on", LocalDate.class),
                row.getLong("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant());
    }
}
