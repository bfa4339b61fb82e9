package org.tongxin.proposal.promise;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.figure.Period;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.FollowUpRules;
import org.tongxin.rulebook.Rulebooks;

/** The statements behind lists of promises: one for a page, whatever its filter. */
@Component
class PromiseQueries {

    private static final String SELECT = """
            select d.*, p.case_label, p.title, p.proposer_name, p.proposer_id, u.name as unit_name, nl.letter_no as next_letter, x.result as found,
                   coalesce((select s.class_after from proposal.supplement s where s.reply_id = d.reply_id and s.status = 'ISSUED'
                              order by s.id desc limit 1), r.result_class) as result_class,
                   d.state in ('OPEN', 'PARTLY', 'BROKEN') and d.due_on < :today as overdue,
                   d.state in ('OPEN', 'PARTLY', 'BROKEN') and d.due_on between :today and :soon as soon
            """;
    /** Of each promise the last result that the round found. */
    private static final String FROM = """
              from proposal.promise d join proposal.proposal p on p.id = d.proposal_id join committee.unit u on u.id = d.unit_id
              join proposal.reply r on r.id = d.reply_id left join proposal.reply nl on nl.id = d.next_reply_id
              left join lateral (select e.result from proposal.promise_entry e
                                  where e.promise_id = d.id and e.look_back_id = :round order by e.id desc limit 1) x on true
             where\s""";

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Rulebooks rulebooks;

    PromiseQueries(JdbcClient jdbc, Committees committees, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.rulebooks = rulebooks;
    }

    Query of(Viewer viewer, PromiseFilter filter, LocalDate today) {
        return new Query(viewer, filter, today);
    }

    JdbcClient.StatementSpec ofCase(Viewer viewer, long proposal, LocalDate today) {
        return new Query(viewer, today).and("d.proposal_id = :proposal", "proposal", proposal).statement(SELECT, " order by d.id");
    }

    JdbcClient.StatementSpec one(Viewer viewer, long id, LocalDate today) {
        return new Query(viewer, today).and("d.id = :id", "id", id).statement(SELECT, "");
    }

    /** Conditions and their values. */
    final class Query {
        private final StringBuilder where;
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        private Query(Viewer viewer, LocalDate today) {
            where = new StringBuilder(Cases.visible(viewer));
            values.put("account", viewer.account());
            values.put("units", viewer.units().toArray(Long[]::new));
            values.put("today", today);
            values.put("soon", rulebooks.current().section(FollowUpRules.class).promiseSoon().roughlyAfter(today));
            values.put("monthEnd", today.withDayOfMonth(today.lengthOfMonth()));
            values.put("monthBegin", today.withDayOfMonth(1));
            values.put("round", 0L);
            values.put("after", null);
        }

        private Query(Viewer viewer, PromiseFilter filter, LocalDate today) {
            this(viewer, today);
            addState(filter.state());
            addDue(filter.due());
            if (filter.unit() != null) {
                and("d.unit_id = :unit", "unit", filter.unit());
            }
            if (filter.period() != null && !filter.period().isBlank()) {
                and("p.session_id = any(:sessions)", "sessions", sessions(filter.period()));
            }
            if (Boolean.TRUE.equals(filter.mine())) {
                where.append(" and p.proposer_id = :account");
            }
            if (Boolean.TRUE.equals(filter.asked())) {
                where.append(" and d.asked_for is not null");
            }
            if (filter.round() != null) {
                and("p.session_id in (select unnest(l.sessions) from proposal.look_back l where l.id = :round)", "round", filter.round());
            }
            values.put("after", filter.after());
        }

        private void addState(@Nullable String wanted) {
            var state = wanted == null ? "" : wanted.strip();
            if (state.isEmpty()) {
                where.append(" and d.state <> 'SUPERSEDED'");
            } else if (state.equals("unfinished")) {
                where.append(" and d.state in ('OPEN', 'PARTLY', 'BROKEN')");
            } else {
                boolean known = Arrays.stream(PromiseState.values()).anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(state));
                and("d.state = :state", "state", known ? state.toUpperCase(Locale.ROOT) : "");
            }
        }

        private void addDue(@Nullable String due) {
            where.append(switch (due == null ? "" : due.strip()) {
                case "" -> "";
                case "overdue" -> " and d.state in ('OPEN', 'PARTLY', 'BROKEN') and d.due_on < :today";
                case "soon" -> " and d.state in ('OPEN', 'PARTLY', 'BROKEN') and d.due_on between :today and :soon";
                case "month" -> " and d.due_on between :monthBegin and :monthEnd";
                case "later" -> " and d.due_on > :monthEnd";
                default -> " and false";
            });
        }

        private Query and(String condition, String name, Object value) {
            where.append(" and ").append(condition);
            values.put(name, value);
            return this;
        }

        JdbcClient.StatementSpec rows(int most) {
            if (values.get("after") != null) {
                where.append(" and (d.due_on, d.id) > (select y.due_on, y.id from proposal.promise y where y.id = :after)");
            }
            return statement(SELECT, " order by d.due_on, d.id limit " + most);
        }

        JdbcClient.StatementSpec counts(String select) {
            return statement(select, "");
        }

        private JdbcClient.StatementSpec statement(String select, String tail) {
            return jdbc.sql(select + FROM + where + tail).params(values);
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
}
