package org.tongxin.proposal.archive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.rulebook.Rulebooks;

/** Cases closed without what closing needs, and, before an archive, cases that are not closed or have a supplementary reply under way. */
@Component
class UnfinishedCases implements ExceptionSource {

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;

    UnfinishedCases(JdbcClient jdbc, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
    }

    @Override
    public List<CaseException> find(LocalDate today, boolean archiving) {
        return jdbc.sql("""
                        select p.id, p.session_id, p.case_label, p.title, p.proposer_name, p.replied_at is null as unanswered, p.status,
                               cast(:archiving as boolean) and exists (select 1 from proposal.supplement s where s.proposal_id = p.id
                                   and s.status <> 'ISSUED') as supplementing
                          from proposal.proposal p
                         where p.status = 'CLOSED' and (p.replied_at is null
                                   or cast(:wantsRating as boolean) and not exists (select 1 from proposal.evaluation e where e.proposal_id = p.id))
                            or cast(:archiving as boolean) and (p.status in ('RECEIVED', 'RETURNED', 'FILED')
                                or p.status = 'CLOSED' and exists (select 1 from proposal.supplement s where s.proposal_id = p.id and s.status <> 'ISSUED'))
                         order by p.session_id, p.case_no nulls last, p.id
                        """)
                .param("wantsRating", !rulebooks.current().section(HandlingRules.class).closeUnrated())
                .param("archiving", archiving)
                .query((row, n) -> {
                    boolean closed = row.getString("status").equals("CLOSED") && !row.getBoolean("supplementing");
                    boolean unanswered = row.getBoolean("unanswered");
                    var kind = !closed ? ExceptionKind.OPEN : unanswered ? ExceptionKind.UNREPLIED : ExceptionKind.UNRATED;
                    return new CaseException(kind, row.getLong("session_id"), row.getLong("id"), row.getString("case_label"), row.getString("title"),
                            closed && !unanswered ? row.getString("proposer_name") : "", null, "");
                })
                .list();
    }
}
