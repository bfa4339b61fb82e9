package org.tongxin.proposal.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Named;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.ui.Refusal;

/** Who and what may be honoured: filed proposals of the year, units that had cases then, members. */
@Component
@Transactional(readOnly = true)
class Candidates {

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final Cases cases;

    Candidates(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Those that the viewer may put forward, by number or name; at most 2000. */
    List<Named> of(Viewer viewer, AwardRules.Subject subject, int year) {
        var seen = subject == AwardRules.Subject.PROPOSAL ? " and " + Cases.visible(viewer) : "";
        return jdbc.sql(select(subject) + seen + " order by 2 limit " + MOST)
                .param("year", year)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query(Named.class)
                .list();
    }

    long count(AwardRules.Subject subject, int year) {
        return jdbc.sql("select count(*) from (" + select(subject) + ") x").param("year", year).query(Long.class).single();
    }

    private static String select(AwardRules.Subject subject) {
        return switch (subject) {
            case PROPOSAL -> """
                    select p.id, p.case_label || ' ' || p.title as name from proposal.proposal p join committee.session s on s.id = p.session_id
                     where p.filed_at is not null and p.set_aside_at is null and s.year = :year""";
            case UNIT -> """
                    select u.id, u.name from committee.unit u where exists (
                        select 1 from proposal.assignment a join proposal.proposal p on p.id = a.proposal_id join committee.session s on s.id = p.session_id
                         where a.unit_id = u.id and a.ended_at is null and s.year = :year)""";
            case MEMBER -> """
                    select c.id, c.name from identity.account c where exists (
                        select 1 from identity.appointment a where a.account_id = c.id and a.committee_id = committee.current_committee()
                           and a.role = 'MEMBER' and extract(year from a.valid_from) <= :year and (a.valid_to is null or extract(year from a.valid_to) >= :year))""";
        };
    }

    /** The one of that id, if it may be honoured and the viewer may put it forward. */
    AwardNominee.Candidate require(Viewer viewer, AwardRules.Subject subject, int year, @Nullable Long id) {
        if (id == null) {
            throw new Refusal("award.refused.candidate");
        }
        if (subject == AwardRules.Subject.PROPOSAL) {
            cases.require(viewer, id);
        }
        var name = jdbc.sql("select name from (" + select(subject) + ") x where x.id = :id").param("year", year).param("id", id).query(String.class)
                .optional().orElseThrow(() -> new Refusal("award.refused.candidate"));
        return switch (subject) {
            case PROPOSAL -> new AwardNominee.Candidate(id, null, null, name);
            case UNIT -> new AwardNominee.Candidate(null, id, null, name);
            case MEMBER -> new AwardNominee.Candidate(null, null, id, name);
        };
    }
}
