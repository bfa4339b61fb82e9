package org.tongxin.proposal.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Received, filed, replied and closed by month must come to the whole, counted from the history as from the cases: what a case says of
 * itself and what its history tells are written by different hands, and a total takes one or the other.
 */
@Component
class Totals implements ExceptionSource {

    /** What is counted by month, each with the moment a case says and the verb under which its history tells it. */
    private static final String FACTS = """
            (values ('received', p.received_at, 'submitted'), ('filed', p.filed_at, 'filed'),
                    ('replied', p.replied_at, 'replied'), ('closed', p.closed_at, 'closed')) as f(fact, at, verb)
            """;
    private static final String MONTH = "date_trunc('month', %s at time zone 'Asia/Shanghai')";
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases of the committee were received, filed, replied to and closed. */
    record Whole(long received, long filed, long replied, long closed) {}

    Whole whole() {
        return jdbc.sql("""
                        select count(received_at) as received, count(filed_at) as filed, count(replied_at) as replied, count(closed_at) as closed
                          from proposal.proposal""")
                .query(Whole.class)
                .single();
    }

    @Override
    public List<CaseException> find(LocalDate today, boolean archiving) {
        var found = new ArrayList<>(untold());
        found.addAll(toldOnly());
        found.addAll(unhandled());
        return found;
    }

    /** A case says a moment of which its history knows nothing in that month. */
    private List<CaseException> untold() {
        return lines("select p.id, p.session_id, p.case_label, p.title, 'month-' || f.fact from proposal.proposal p cross join lateral " + FACTS
                + " where f.at is not null and not exists (select 1 from proposal.history h where h.proposal_id = p.id and h.verb = f.verb and "
                + MONTH.formatted("h.at") + " = " + MONTH.formatted("f.at") + ")");
    }

    /** A history tells of what the case does not know. Replies are left out: one of several units may have answered before the others. */
    private List<CaseException> toldOnly() {
        return lines("select p.id, p.session_id, p.case_label, p.title, 'told-' || f.fact from proposal.proposal p cross join lateral " + FACTS
                + """
                 where f.at is null and f.fact <> 'replied' and p.session_id is not null and exists (
                       select 1 from proposal.history h where h.proposal_id = p.id and h.verb = f.verb
                          and not exists (select 1 from proposal.history l where l.proposal_id = p.id and l.id > h.id
                                             and l.verb in ('reopened', 'assigned', 'taken-back')))
                """);
    }

    /** Replied to or closed, and no unit ever had it: missed in every total by unit. */
    private List<CaseException> unhandled() {
        return lines("""
                select p.id, p.session_id, p.case_label, p.title, 'unit-never' from proposal.proposal p
                 where (p.replied_at is not null or p.closed_at is not null) and p.set_aside_at is null
                   and not exists (select 1 from proposal.assignment a where a.proposal_id = p.id)
                """);
    }

    private List<CaseException> lines(String sql) {
        return jdbc.sql("select * from (" + sql + ") as line limit " + MOST)
                .query((row, n) -> new CaseException(ExceptionKind.SUMS, row.getLong(2), row.getLong(1), row.getString(3), row.getString(4), "", null,
                        row.getString(5)))
                .list();
    }
}
