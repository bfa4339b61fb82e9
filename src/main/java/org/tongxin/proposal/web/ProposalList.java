package org.tongxin.proposal.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.figure.Period;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.FollowUpRules;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ProposalSet;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.SigningRules;
import org.tongxin.proposal.domain.Solicited;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Reads lists of proposals as far as the viewer may see them; a page costs one statement, however many are stored. */
@Component
@Transactional(readOnly = true)
public class ProposalList {

    static final int PAGE = 20;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int MOST_AT_ONCE = 2_000;

    private static final String SELECT = """
            select p.id, p.version, p.title, p.proposer_name, p.kind, p.category, p.status, p.receipt_no, p.case_label, p.received_at,
                   p.replied_at, a.unit_name, a.signed_for_at,
                   (select e.satisfied from proposal.evaluation e where e.proposal_id = p.id and not e.again order by e.id desc limit 1) as satisfied
            """;
    /** The units that answer; signed for once all of them have. */
    private static final String HANDS = """
              left join lateral (
                  select string_agg(u.name, '、' order by x.id) as unit_name,
                         case when bool_and(x.signed_for_at is not null) then max(x.signed_for_at) end as signed_for_at
                    from proposal.assignment x join committee.unit u on u.id = x.unit_id
                   where x.proposal_id = p.id and x.ended_at is null and x.role <> 'CO') a on true
            """;
    private static final String FROM = "  from proposal.proposal p\n";

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Clock clock;

    ProposalList(JdbcClient jdbc, Committees committees, Rulebooks rulebooks, Clock clock) {
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
        this.committees = committees;
        this.clock = clock;
    }

    public ProposalPage page(Viewer viewer, ProposalFilter filter) {
        boolean backward = filter.before() != null;
        var query = new Query(viewer, filter);
        var tail = backward ? " and p.id > :before order by p.id limit :limit"
                : filter.after() != null ? " and p.id < :after order by p.id desc limit :limit" : " order by p.id desc limit :limit";
        var found = query.rows("", tail)
                .param("limit", PAGE + 1)
                .query(ProposalList::row)
                .list();
        boolean more = found.size() > PAGE;
        var rows = more ? found.subList(0, PAGE) : found;
        if (backward) {
            rows = rows.reversed();
        }
        boolean hasNewer = backward ? more : filter.after() != null;
        boolean hasOlder = backward ? !rows.isEmpty() : more;
        return new ProposalPage(rows,
                hasNewer && !rows.isEmpty() ? filter.before(rows.getFirst().id()) : null,
                hasOlder && !rows.isEmpty() ? filter.after(rows.getLast().id()) : null);
    }

    /** All lines of a list, one after the other, for an export. */
    void each(Viewer viewer, ProposalFilter filter, Consumer<ProposalRow> consumer) {
        try (var rows = new Query(viewer, filter).rows("", " order by p.id desc").withFetchSize(500).query(ProposalList::row).stream()) {
            rows.forEach(consumer);
        }
    }

    /** The ids an act on many means; refused when none is chosen or too many are. */
    List<Long> chosen(Viewer viewer, Many many, ProposalFilter filter) {
        var ids = many.isEverything()
                ? new Query(viewer, filter).statement("select p.id", " order by p.id limit " + (MOST_AT_ONCE + 1)).query(Long.class).list()
                : many.named();
        if (ids.isEmpty()) {
            throw new Refusal("proposal.refused.nothing-chosen");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw new Refusal("proposal.refused.too-many", MOST_AT_ONCE);
        }
        return ids;
    }

    /** The first lines of those ids, in the order they came in. */
    List<ProposalRow> of(Viewer viewer, List<Long> ids, int most) {
        var query = new Query(viewer, ProposalFilter.ALL);
        query.and("p.id = any(:ids)", "ids", ids.toArray(Long[]::new));
        return query.rows("", " order by p.session_id, p.receipt_no limit :limit").param("limit", most).query(ProposalList::row).list();
    }

    /** Rows with their whole text, in the order of case numbers. */
    List<Printed> texts(Viewer viewer, ProposalFilter filter) {
        return new Query(viewer, filter)
                .rows(", p.situation, p.analysis, p.asks", " order by p.case_no nulls last, p.receipt_no")
                .query((row, n) -> new Printed(row(row, n), ProposalCases.text(row)))
                .list();
    }

    /** A line with its whole text. */
    record Printed(ProposalRow row, ProposalText text) {}

    long count(Viewer viewer, ProposalFilter filter) {
        return new Query(viewer, filter).statement("select count(*)", "").query(Long.class).single();
    }

    /** How much waits in each of the viewer's queues; one statement for all. */
    public Map<WorkingList, Long> waiting(Viewer viewer) {
        var lists = WorkingList.of(viewer).stream().filter(WorkingList::waits).toList();
        var counts = new LinkedHashMap<WorkingList, Long>();
        if (lists.isEmpty()) {
            return counts;
        }
        var sql = new StringBuilder();
        lists.forEach(list -> sql.append(sql.isEmpty() ? "" : " union all ")
                .append("select '").append(list.name()).append("' as list, count(*) as n ").append(FROM).append(" where ").append(list.condition()));
        jdbc.sql(sql.toString())
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .param("steps", steps(viewer))
                .param("today", today())
                .param("soon", soon())
                .param("twoWay", rulebooks.current().section(FollowUpRules.class).twoWay())
                .param("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .param("everybodyRates", everybodyRates(viewer))
                .query(row -> {
                    counts.put(WorkingList.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** The conditions of a filter and their values. */
    private final class Query {
        private final StringBuilder where = new StringBuilder();
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        Query(Viewer viewer, ProposalFilter filter) {
            values.put("account", viewer.account());
            values.put("units", viewer.units().toArray(Long[]::new));
            values.put("steps", steps(viewer));
            values.put("today", today());
            values.put("soon", soon());
            values.put("twoWay", rulebooks.current().section(FollowUpRules.class).twoWay());
            values.put("everybodyRates", everybodyRates(viewer));
            values.put("asOf", clock.instant().atOffset(ZoneOffset.UTC));
            values.put("before", filter.before());
            values.put("after", filter.after());
            where.append(Cases.visible(viewer));
            if (filter.set() != null && !filter.set().isBlank()) {
                where.append(" and (").append(condition(filter.set())).append(")");
            }
            if (filter.period() != null && !filter.period().isBlank()) {
                within(sessions(filter.period()));
            }
            if (filter.category() != null && !filter.category().isBlank()) {
                and("p.category = :category", "category", filter.category());
            }
            if (filter.theme() != null && !filter.theme().isEmpty()) {
                and("p.themes && cast(:themes as text[])", "themes", filter.theme().toArray(String[]::new));
            }
            if (filter.unit() != null) {
                and("p.id in (select x.proposal_id from proposal.assignment x where x.unit_id = :unit and x.ended_at is null)", "unit", filter.unit());
            }
            if (filter.channel() != null && !filter.channel().isBlank()) {
                and("p.channel = :channel", "channel", filter.channel());
            }
            if (filter.sitting() != null && !filter.sitting().isBlank()) {
                and("p.received_at is not null and p.in_session = :sitting", "sitting", filter.sitting().equals("in"));
            }
            if (filter.campaign() != null) {
                and(Solicited.BY_CAMPAIGN, "campaign", filter.campaign());
            }
            if (!filter.words().isEmpty()) {
                and("(strpos(p.title, :q) > 0 or strpos(p.proposer_name, :q) > 0)", "q", filter.words());
            }
        }

        /** One session is asked for by itself: its index then gives the rows in the order of the list. */
        private void within(Long[] sessions) {
            if (sessions.length == 1) {
                and("p.session_id = :session", "session", sessions[0]);
            } else {
                and("p.session_id = any(:sessions)", "sessions", sessions);
            }
        }

        private void and(String condition, String name, Object value) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }

        private String condition(String set) {
            boolean guestsCounted = rulebooks.current().section(SigningRules.class).guestsCounted();
            return ProposalSet.of(set).map(one -> one.condition(guestsCounted))
                    .or(() -> WorkingList.of(set).map(WorkingList::condition))
                    .orElse("false");
        }

        JdbcClient.StatementSpec rows(String more, String tail) {
            return jdbc.sql(SELECT + more + FROM + HANDS + " where " + where + tail).params(values);
        }

        JdbcClient.StatementSpec statement(String select, String tail) {
            return jdbc.sql(select + FROM + " where " + where + tail).params(values);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BEIJING));
    }

    /** Until which day a promise is due soon. */
    private LocalDate soon() {
        return rulebooks.current().section(FollowUpRules.class).promiseSoon().roughlyAfter(today());
    }

    /** The review steps that are this viewer's to take, from 0; every reviewer's where there is only one. */
    private Integer[] steps(Viewer viewer) {
        if (!viewer.may(Act.REVIEW_PROPOSAL)) {
            return new Integer[0];
        }
        var steps = rulebooks.current().section(ProposalRules.class).reviewSteps();
        return IntStream.range(0, steps.size()).filter(i -> steps.size() == 1 || viewer.is(steps.get(i).role())).boxed().toArray(Integer[]::new);
    }

    /** The versions of the rules by which the rating of everybody who signed counts. */
    private Long[] everybodyRates(Viewer viewer) {
        if (!viewer.may(Act.EVALUATE_REPLY)) {
            return new Long[0];
        }
        return rulebooks.versionIds().stream()
                .filter(version -> rulebooks.of(version).section(HandlingRules.class).raters() == HandlingRules.Raters.ALL).toArray(Long[]::new);
    }

    private Long[] sessions(String period) {
        try {
            var wanted = Period.parse(period);
            return committees.sessions().stream().filter(wanted::covers).map(Session::id).toArray(Long[]::new);
        } catch (IllegalArgumentException notAPeriod) {
            return new Long[0];
        }
    }

    private static ProposalRow row(ResultSet row, int n) throws SQLException {
        return new ProposalRow(
                row.getLong("id"), row.getInt("version"), row.getString("title"), row.getString("proposer_name"),
                ProposalKind.valueOf(row.getString("kind")), row.getString("category"), ProposalStatus.valueOf(row.getString("status")),
                row.getObject("receipt_no", Integer.class), row.getString("case_label"), instant(row, "received_at"),
                row.getString("unit_name"), instant(row, "signed_for_at"), instant(row, "replied_at"),
                row.getObject("satisfied", Boolean.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
