package org.tongxin.proposal.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.MeetingKind;
import org.tongxin.proposal.roster.Periods;

/** Reads lists of meetings; a unit sees those that have one of its cases on the agenda or are held at it. */
@Component
@Transactional(readOnly = true)
class MeetingReader {

    static final int PAGE = 50;

    private static final String SELECT = """
            select m.*, u.name as unit_name, (select count(*) from proposal.meeting_item i where i.meeting = m.id) as items
              from proposal.meeting m left join committee.unit u on u.id = m.unit_id
             where (:whole or m.unit_id = any(:units) or exists (select 1 from proposal.meeting_item i join proposal.assignment a
                     on a.proposal_id = i.proposal_id and a.ended_at is null where i.meeting = m.id and a.unit_id = any(:units)))
            """;

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Periods periods;
    private final MeetingTimes times;

    MeetingReader(JdbcClient jdbc, Committees committees, Periods periods, MeetingTimes times) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.periods = periods;
        this.times = times;
    }

    /** One more than a page, newest first. */
    List<MeetingRow> page(Viewer viewer, MeetingFilter filter) {
        return query(viewer, SELECT + where(filter) + (filter.after() == null ? "" : " and m.id < :after") + " order by m.id desc limit " + (PAGE + 1), filter)
                .query(rows())
                .list();
    }

    long count(Viewer viewer, MeetingFilter filter) {
        return query(viewer, "select count(*) from (" + SELECT + where(filter) + ") counted", filter).query(Long.class).single();
    }

    Optional<MeetingRow> find(Viewer viewer, long id) {
        return query(viewer, SELECT + " and m.id = " + id, MeetingFilter.ALL).query(rows()).optional();
    }

    /** Meetings with that case on their agenda, newest first; whoever sees the case sees them. */
    List<MeetingRow> ofCase(long proposal) {
        return jdbc.sql("""
                        select m.*, u.name as unit_name, 0 as items from proposal.meeting m left join committee.unit u on u.id = m.unit_id
                         where m.cancelled_at is null and m.id in (select i.meeting from proposal.meeting_item i where i.proposal_id = ?)
                         order by m.held_on desc, m.id desc limit 50""")
                .param(proposal)
                .query(rows())
                .list();
    }

    /** Follow-ups by unit: held, and planned. */
    Map<Long, FollowUps> followUps(String period) {
        return jdbc.sql("""
                        select unit_id as unit, count(*) filter (where held_at is not null) as held, count(*) filter (where held_at is null) as planned
                          from proposal.meeting where kind = 'FOLLOW_UP' and cancelled_at is null and session_id = any(?) group by unit_id
                        """)
                .param(periods.ids(period))
                .query(FollowUps.class)
                .list().stream().collect(Collectors.toMap(FollowUps::unit, Function.identity()));
    }

    private JdbcClient.StatementSpec query(Viewer viewer, String sql, MeetingFilter filter) {
        return jdbc.sql(sql)
                .param("whole", viewer.seesWholeCommittee())
                .param("units", viewer.units().toArray(Long[]::new))
                .param("asOf", times.today())
                .param("kind", filter.kind())
                .param("unit", filter.unit())
                .param("after", filter.after())
                .param("sessions", MeetingFilter.given(filter.period()) ? periods.ids(filter.period()) : new Long[0]);
    }

    private static String where(MeetingFilter filter) {
        var where = new StringBuilder();
        if (MeetingFilter.given(filter.set())) {
            where.append(" and ").append(MeetingSet.of(filter.set()).map(MeetingSet::condition).orElse("false"));
        }
        if (MeetingFilter.given(filter.kind())) {
            where.append(" and m.kind = :kind");
        }
        if (MeetingFilter.given(filter.period())) {
            where.append(" and m.session_id = any(:sessions)");
        }
        if (filter.unit() != null) {
            where.append(" and m.unit_id = :unit");
        }
        return where.append(state(filter.state())).toString();
    }

    private static String state(@Nullable String state) {
        if (!MeetingFilter.given(state)) {
            return "";
        }
        return switch (state) {
            case "planned" -> " and m.held_at is null and m.cancelled_at is null";
            case "held" -> " and m.held_at is not null";
            case "cancelled" -> " and m.cancelled_at is not null";
            default -> " and false";
        };
    }

    private org.springframework.jdbc.core.RowMapper<MeetingRow> rows() {
        var titles = committees.sessions().stream().collect(Collectors.toMap(Session::id, Session::title));
        return (row, n) -> row(row, titles);
    }

    private static MeetingRow row(ResultSet row, Map<Long, String> titles) throws SQLException {
        return new MeetingRow(row.getLong("id"), MeetingKind.valueOf(row.getString("kind")), titles.getOrDefault(row.getLong("session_id"), ""),
                row.getString("title"), row.getObject("held_on", LocalDate.class), row.getString("place"), row.getObject("unit_id", Long.class),
                row.getString("unit_name"), row.getString("supervisor"), row.getObject("held_at") != null, row.getObject("cancelled_at") != null,
                row.getInt("items"));
    }
}
