package org.tongxin.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tree of committees and what belongs to the committee in {@link Scope}. */
@Component
@Transactional(readOnly = true)
public class Committees {

    private static final String SESSION = """
            select s.id, t.number as term, s.number, s.year, s.opens_on, s.closes_on, s.window_opens_at, s.cutoff_at
              from committee.session s join committee.term t on t.id = s.term_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConcurrentHashMap<String, Committee> byCode = new ConcurrentHashMap<>();

    Committees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The committee of that code; found ones are remembered, for a committee is never renamed or removed while the program runs. */
    @Transactional(readOnly = true, propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Optional<Committee> byCode(String code) {
        var known = byCode.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("select * from committee.committee where code = ?")
                .param(code)
                .query(Committees::committee)
                .optional();
        found.ifPresent(committee -> byCode.put(code, committee));
        return found;
    }

    /** Forgets what is remembered of a committee: after it was marked. */
    public void forget(String code) {
        byCode.remove(code);
    }

    /** All committees, from the root down, siblings by code. */
    public List<Committee> all() {
        return jdbc.sql("select * from committee.committee order by cardinality(ancestors), code")
                .query(Committees::committee)
                .list();
    }

    /** The committee of {@link Scope}. */
    public Committee current() {
        return jdbc.sql("select * from committee.committee where id = ?")
                .param(Scope.current().committee())
                .query(Committees::committee)
                .single();
    }

    /** Sessions of all terms, newest first. */
    public List<Session> sessions() {
        return jdbc.sql(SESSION + " order by s.window_opens_at desc")
                .query(Committees::session)
                .list();
    }

    /** The session whose window opened last before that moment: the one a proposal handed in then belongs to. */
    public Optional<Session> sessionAt(Instant moment) {
        return jdbc.sql(SESSION + " where s.window_opens_at <= ? order by s.window_opens_at desc limit 1")
                .param(java.sql.Timestamp.from(moment))
                .query(Committees::session)
                .optional();
    }

    /**
     * The session whose cases are being handled today: the one opened last. What is handed in from autumn on for the next one waits for
     * it. Before the first of all has opened, the one that is being prepared.
     */
    public Optional<Session> running() {
        return opened().stream().findFirst().or(() -> sessionAt(clock.instant()));
    }

    /** The sessions that have been opened by today, the latest first. */
    public List<Session> opened() {
        var today = LocalDate.now(clock);
        return sessions().stream().filter(session -> !session.opensOn().isAfter(today))
                .sorted(Comparator.comparing(Session::opensOn).reversed()).toList();
    }

    public Session session(long id) {
        return jdbc.sql(SESSION + " where s.id = ?")
                .param(id)
                .query(Committees::session)
                .single();
    }

    /** Units of today, by handling system and name. */
    public List<Unit> units() {
        return jdbc.sql("""
                        select u.id, u.name, h.id as system_id, h.name as system_name
                          from committee.unit u join committee.handling_system h on h.id = u.system_id
                         where u.valid_from <= :today and (u.valid_to is null or u.valid_to >= :today)
                         order by h.id, u.name
                        """)
                .param("today", LocalDate.now(clock))
                .query(Unit.class)
                .list();
    }

    public List<Named> sectors() {
        return named("select id, name from committee.sector where valid_from <= :today and (valid_to is null or valid_to >= :today) order by id");
    }

    public List<Named> bodies() {
        return named("select id, name from committee.body where valid_from <= :today and (valid_to is null or valid_to >= :today) order by kind, id");
    }

    public List<Named> systems() {
        return named("select id, name from committee.handling_system where valid_from <= :today and (valid_to is null or valid_to >= :today) order by id");
    }

    private List<Named> named(String sql) {
        return jdbc.sql(sql).param("today", LocalDate.now(clock)).query(Named.class).list();
    }

    private static Committee committee(ResultSet row, int n) throws SQLException {
        return new Committee(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("level"),
                Arrays.asList((Integer[]) row.getArray("ancestors").getArray()),
                row.getBoolean("demonstration"));
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getInt("term"),
                row.getInt("number"),
                row.getInt("year"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("window_opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("cutoff_at", OffsetDateTime.class).toInstant());
    }
}
