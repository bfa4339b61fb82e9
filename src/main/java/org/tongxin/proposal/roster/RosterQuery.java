package org.tongxin.proposal.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Viewer;

/** The lines of the list in SQL: every unit that answers a filed case, with all that people and clocks say of it. */
@Component
class RosterQuery {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final String LINES = """
            with line as (
              select a.id, a.proposal_id, a.unit_id, u.name as unit_name, p.session_id, p.case_no, p.case_label, p.title, p.proposer_name,
                     p.status = 'CLOSED' as closed, e.leader, e.responsible, e.unit_done_by, e.unit_done_at, e.office_done_by, e.office_done_at,
                     cast(a.signed_for_at at time zone 'Asia/Shanghai' as date) as signed_on,
                     cast(r.replied_at at time zone 'Asia/Shanghai' as date) as replied_on, r.result_class,
                     case when sc.id is null then cast(d.sign_due as date) else sc.due_on end as sign_due,
                     case when fc.id is null then cast(d.reply_due as date) else fc.due_on end as first_due,
                     case when rc.id is not null then rc.due_on when fc.id is not null then fc.due_on else cast(d.reply_due as date) end as due_on,
                     p.status = 'FILED' and (r.replied_at is null or rc.id is not null) as open,
                     p.status = 'FILED' and (rc.due_on < :today or rc.id is null and fc.id is null and r.replied_at is null
                                             and cast(d.reply_due as date) < :today) as overdue,
                     (select v.satisfied from proposal.evaluation v join proposal.reply y on y.id = v.reply_id
                       where y.assignment_id = a.id and not v.again order by v.id desc limit 1) as satisfied,
                     (select string_agg(cu.name, '、' order by ca.id) from proposal.assignment ca join committee.unit cu on cu.id = ca.unit_id
                       where ca.proposal_id = p.id and ca.ended_at is null and ca.role = 'CO') as co_units,
                     (select count(*) from proposal.contact k where k.proposal_id = p.id) as contacts,
                     (select count(*) from proposal.urging x where x.assignment_id = a.id) as urgings, g.text as progress,
                     cast(g.at at time zone 'Asia/Shanghai' as date) as progress_on
                from proposal.assignment a
                join proposal.proposal p on p.id = a.proposal_id
                join committee.unit u on u.id = a.unit_id
                left join proposal.roster_entry e on e.assignment_id = a.id
                left join unnest(cast(:days as text[]), cast(:signs as text[]), cast(:replies as text[])) as d(day, sign_due, reply_due)
                       on cast(d.day as date) = cast(a.assigned_at at time zone 'Asia/Shanghai' as date)
                left join lateral (select c.id, c.due_on from calendar.clock c where c.subject = 'proposal:' || p.id
                                      and c.step = 'sign-' || a.id order by c.id limit 1) sc on true
                left join lateral (select c.id, c.due_on from calendar.clock c where c.subject = 'proposal:' || p.id
                                      and c.step = 'reply-' || a.id order by c.id limit 1) fc on true
                left join lateral (select c.id, c.due_on from calendar.clock c where c.subject = 'proposal:' || p.id
                                      and c.step = 'reply-' || a.id and c.stopped_at is null) rc on true
                left join lateral (select min(x.issued_at) as replied_at, (array_agg(x.result_class order by x.round desc))[1] as result_class
                                     from proposal.reply x where x.assignment_id = a.id and x.status = 'ISSUED') r on true
                left join lateral (select x.text, x.at from proposal.roster_progress x where x.assignment_id = a.id
                                    order by x.id desc limit 1) g on true
               where a.ended_at is null and a.role <> 'CO' and p.status in ('FILED', 'CLOSED') and p.session_id = any(:sessions)
                 and (:whole or a.unit_id = any(:units)))
            """;

    private final JdbcClient jdbc;
    private final Dues dues;
    private final Periods periods;
    private final Clock clock;

    RosterQuery(JdbcClient jdbc, Dues dues, Periods periods, Clock clock) {
        this.jdbc = jdbc;
        this.dues = dues;
        this.periods = periods;
        this.clock = clock;
    }

    /** @param tail what comes after the lines: {@code select … from line …} */
    JdbcClient.StatementSpec select(Viewer viewer, RosterFilter filter, String tail) {
        var sessions = periods.ids(periods.wanted(filter.period()));
        var counted = dues.of(sessions);
        return jdbc.sql(LINES + tail.replace("{where}", where(filter)))
                .param("sessions", sessions)
                .param("days", counted.days())
                .param("signs", counted.signs())
                .param("replies", counted.replies())
                .param("today", LocalDate.ofInstant(clock.instant(), BEIJING))
                .param("whole", viewer.seesWholeCommittee())
                .param("units", viewer.units().toArray(Long[]::new))
                .params(values(filter));
    }

    private static String where(RosterFilter filter) {
        var where = new StringBuilder("true");
        if (RosterFilter.given(filter.state())) {
            where.append(" and ").append(RosterState.of(filter.state()).map(RosterState::condition).orElse("false"));
        }
        if (filter.unit() != null) {
            where.append(" and line.unit_id = :unit");
        }
        if (RosterFilter.given(filter.who())) {
            where.append(" and :who in (line.leader, line.responsible)");
        }
        if (RosterFilter.given(filter.q())) {
            where.append(" and strpos(line.title, :q) > 0");
        }
        return where.toString();
    }

    private static Map<String, @Nullable Object> values(RosterFilter filter) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("unit", filter.unit());
        values.put("who", filter.who() == null ? null : filter.who().strip());
        values.put("q", filter.q() == null ? null : filter.q().strip());
        values.put("after", filter.after());
        return values;
    }
}
