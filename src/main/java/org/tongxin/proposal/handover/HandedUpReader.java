package org.tongxin.proposal.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committee;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.figure.Period;
import org.tongxin.proposal.handover.HandedUpText.Status;
import org.tongxin.proposal.handover.HandedUpText.Way;

/** Reads what went up and what came up. */
@Component
@Transactional(readOnly = true)
public class HandedUpReader {

    static final int PAGE = 20;

    private static final String FROM = """
              from proposal.handed_up h join committee.committee c on c.id = h.to_committee
              left join proposal.handover o on o.id = h.handover_id left join proposal.proposal p on p.id = h.proposal_id where\s""";

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Handovers handovers;

    HandedUpReader(JdbcClient jdbc, Committees committees, Handovers handovers) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.handovers = handovers;
    }

    /** One that went up; {@code ownTitle} is that of the own proposal it grew from, {@code ownBody} its text where a single one is asked for. */
    public record Row(
            long id, int version, int to, String toName, Way way, String title, String proposer, LocalDate handedOn, Status status, String upperNumber,
            String unit, String result, @Nullable Long proposal, @Nullable String ownTitle, @Nullable String ownBody, @Nullable Long handover,
            @Nullable String handoverState, @Nullable String receipt) {

        public String tone() {
            return switch (status) {
                case FILED -> "good";
                case DECLINED -> "bad";
                case MERGED -> "quiet";
                case SUBMITTED -> "going";
            };
        }
    }

    /** A page of the list with the totals of everything that fits the filter but its status. */
    public record Shown(List<Row> rows, Map<Status, Long> totals, @Nullable HandedUpFilter older) {
        public long all() {
            return totals.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Shown page(HandedUpFilter filter) {
        var rows = rows(filter, PAGE + 1);
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        return new Shown(shown, totals(filter), more ? filter.from(shown.getLast().id()) : null);
    }

    /** Everything that fits, for an export; at most 10 000. */
    List<Row> all(HandedUpFilter filter) {
        return rows(new HandedUpFilter(filter.period(), filter.status(), filter.to(), filter.q(), null), 10_000);
    }

    private List<Row> rows(HandedUpFilter filter, int most) {
        var where = new StringBuilder("true");
        var values = new LinkedHashMap<String, Object>();
        narrow(filter, where, values);
        if (filter.status() != null) {
            where.append(" and h.status = :status");
            values.put("status", filter.status().name());
        }
        if (filter.after() != null) {
            where.append(" and (h.handed_on, h.id) < (select a.handed_on, a.id from proposal.handed_up a where a.id = :after)");
            values.put("after", filter.after());
        }
        return select("null", where + " order by h.handed_on desc, h.id desc limit " + most, values);
    }

    private Map<Status, Long> totals(HandedUpFilter filter) {
        var where = new StringBuilder("true");
        var values = new LinkedHashMap<String, Object>();
        narrow(filter, where, values);
        var totals = new EnumMap<Status, Long>(Status.class);
        jdbc.sql("select h.status, count(*) from proposal.handed_up h where " + where + " group by h.status").params(values)
                .query(row -> {
                    totals.put(Status.valueOf(row.getString(1)), row.getLong(2));
                });
        return totals;
    }

    private void narrow(HandedUpFilter filter, StringBuilder where, Map<String, Object> values) {
        if (filter.period() != null && !filter.period().isBlank()) {
            where.append(" and h.session_id = any(:sessions)");
            values.put("sessions", sessions(filter.period()));
        }
        if (filter.to() != null) {
            where.append(" and h.to_committee = :to");
            values.put("to", filter.to());
        }
        if (!filter.words().isEmpty()) {
            where.append(" and (strpos(h.title, :q) > 0 or strpos(h.proposer, :q) > 0 or strpos(h.upper_number, :q) > 0)");
            values.put("q", filter.words());
        }
    }

    private Long[] sessions(String period) {
        try {
            var wanted = Period.parse(period);
            return committees.sessions().stream().filter(wanted::covers).map(Session::id).toArray(Long[]::new);
        } catch (IllegalArgumentException notAPeriod) {
            return new Long[0];
        }
    }

    Optional<Row> find(long id) {
        return select("concat_ws(E'\\n', p.situation, p.analysis, array_to_string(p.asks, E'\\n'))", "h.id = :id", Map.of("id", id)).stream().findFirst();
    }

    Optional<HandoverView> handover(long id) {
        return handovers.find(id);
    }

    List<HandoverView> incoming() {
        return handovers.incoming();
    }

    /** What was accepted and is not settled, then the newest settled ones; at most 200. */
    List<Taken> taken() {
        return jdbc.sql("select id, from_name, title, proposer, content, note, settled_at is not null as settled from proposal.intake "
                        + "order by (settled_at is null) desc, id desc limit 200")
                .query(Taken.class)
                .list();
    }

    /** An accepted one, as the clerk works on it. */
    public record Taken(long id, String fromName, String title, String proposer, String content, String note, boolean settled) {}

    /** The committees above, the nearest first. */
    List<Committee> above() {
        var ancestors = committees.current().ancestors();
        return committees.all().stream().filter(one -> ancestors.contains(one.id())).toList().reversed();
    }

    private List<Row> select(String ownBody, String where, Map<String, Object> values) {
        return jdbc.sql("select h.*, c.name as to_name, o.state as handover_state, o.receipt, p.title as own_title, " + ownBody + " as own_body " + FROM
                        + where)
                .params(values)
                .query(HandedUpReader::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getLong("id"), row.getInt("version"), row.getInt("to_committee"), row.getString("to_name"), Way.valueOf(row.getString("way")),
                row.getString("title"), row.getString("proposer"), row.getObject("handed_on", LocalDate.class), Status.valueOf(row.getString("status")),
                row.getString("upper_number"), row.getString("unit"), row.getString("result"), row.getObject("proposal_id", Long.class),
                row.getString("own_title"), row.getString("own_body"), row.getObject("handover_id", Long.class), row.getString("handover_state"),
                row.getString("receipt"));
    }
}
