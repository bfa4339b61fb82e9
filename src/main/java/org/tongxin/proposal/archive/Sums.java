package org.tongxin.proposal.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.rulebook.Rulebooks;

/** Totals by category and sector must come to the received cases, those by unit to the filed ones, numbers must have no gap, and a case is replied when all its units are. */
@Component
class Sums implements ExceptionSource {

    private static final String FILED = "p.filed_at is not null and p.set_aside_at is null\n";
    /** Without those that their proposers are writing anew. */
    private static final String RECEIVED = "p.received_at is not null and p.status <> 'RETURNED'\n";

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;

    Sums(JdbcClient jdbc, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
    }

    @Override
    public List<CaseException> find(LocalDate today, boolean archiving) {
        var found = new ArrayList<>(cases("category", RECEIVED, """
                and not (p.category = any(:categories))"""));
        found.addAll(cases("unit", FILED, """
                and exists (select 1 from proposal.assignment a where a.proposal_id = p.id and a.ended_at is null)
                and not exists (select 1 from proposal.assignment a where a.proposal_id = p.id and a.ended_at is null and a.role <> 'CO')"""));
        found.addAll(cases("sector", RECEIVED, """
                and p.kind <> 'COLLECTIVE' and p.proposer_id is not null and p.sector_id is null and not p.by_guest"""));
        found.addAll(cases("replied", FILED, """
                and exists (select 1 from proposal.assignment a where a.proposal_id = p.id and a.ended_at is null and a.role <> 'CO')
                and (p.replied_at is not null) <> not exists (select 1 from proposal.assignment a
                        where a.proposal_id = p.id and a.ended_at is null and a.role <> 'CO'
                          and not exists (select 1 from proposal.reply r where r.assignment_id = a.id and r.status = 'ISSUED'))"""));
        found.addAll(gaps());
        return found;
    }

    /** Cases that a total would miss. */
    private List<CaseException> cases(String what, String among, String condition) {
        return jdbc.sql("""
                        select p.id, p.session_id, p.case_label, p.title from proposal.proposal p where\s""" + among + condition + " order by p.session_id, p.case_no limit 500")
                .param("categories", rulebooks.current().section(ProposalRules.class).categories().stream()
                        .map(ProposalRules.Choice::code).toArray(String[]::new))
                .query((row, n) -> new CaseException(ExceptionKind.SUMS, row.getLong(2), row.getLong(1), row.getString(3), row.getString(4), "", null,
                        what))
                .list();
    }

    /** Sessions whose highest case number is not the number of cases that have one. */
    private List<CaseException> gaps() {
        return jdbc.sql("""
                        select p.session_id, max(p.case_no) as last, count(p.case_no) as numbered from proposal.proposal p
                         where p.case_no is not null group by p.session_id having max(p.case_no) <> count(p.case_no)
                        """)
                .query((row, n) -> new CaseException(ExceptionKind.SUMS, row.getLong(1), null, null, row.getLong(2) + " / " + row.getLong(3), "", null,
                        "numbers"))
                .list();
    }
}
