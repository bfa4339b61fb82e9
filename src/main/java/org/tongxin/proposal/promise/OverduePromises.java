package org.tongxin.proposal.promise;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.archive.CaseException;
import org.tongxin.proposal.archive.ExceptionKind;
import org.tongxin.proposal.archive.ExceptionSource;

/** Promises whose date is past and that nobody has reported kept. */
@Component
class OverduePromises implements ExceptionSource {

    private final JdbcClient jdbc;

    OverduePromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CaseException> find(LocalDate today, boolean archiving) {
        return jdbc.sql("""
                        select p.session_id, p.id, p.case_label, p.title, u.name, d.due_on, d.text
                          from proposal.promise d join proposal.proposal p on p.id = d.proposal_id join committee.unit u on u.id = d.unit_id
                         where d.state in ('OPEN', 'PARTLY', 'BROKEN') and d.due_on < ? order by d.due_on, d.id
                        """)
                .param(today)
                .query((row, n) -> new CaseException(ExceptionKind.PROMISE, row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getObject(6, LocalDate.class), row.getString(7)))
                .list();
    }
}
