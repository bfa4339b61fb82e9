package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.archive.CaseException;
import org.tongxin.proposal.archive.ExceptionKind;
import org.tongxin.proposal.archive.ExceptionSource;

/** Running key proposals that nobody in office leads or supervises. */
@Component
class LeaderlessCases implements ExceptionSource {

    private final JdbcClient jdbc;

    LeaderlessCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CaseException> find(LocalDate today, boolean archiving) {
        return jdbc.sql("""
                        select p.session_id, p.id, p.case_label, p.title, k.key_on
                          from proposal.key_case k join proposal.proposal p on p.id = k.proposal_id
                         where k.undone_at is null and k.finished_at is null
                           and not exists (select 1 from proposal.key_holder h
                                            where h.key_case = k.id and h.released_at is null and h.party in ('LEADS_HANDLING', 'SUPERVISES')
                                             and exists (select 1 from identity.appointment a where a.account_id = h.account_id and a.role = h.role
                                                 and a.committee_id = k.committee_id and a.valid_from <= :today
                                                 and (a.valid_to is null or a.valid_to >= :today)))
                         order by k.key_on, k.id
                        """)
                .param("today", today)
                .query((row, n) -> new CaseException(ExceptionKind.LEADER, row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), "",
                        row.getObject(5, LocalDate.class), ""))
                .list();
    }
}
