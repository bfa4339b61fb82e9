package org.tongxin.proposal.roster;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** Finds what stands behind a row: an assignment in force of a filed case. */
@Component
@Transactional(readOnly = true)
public class RosterParts {

    private final JdbcClient jdbc;

    RosterParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row's assignment.
     *
     * @param answered whether the unit has issued a reply
     * @param open     whether the case is still being handled
     */
    public record Part(
            long assignment, long proposal, String title, long unit, String unitName, boolean answers, boolean answered, boolean open,
            @Nullable Long rulebook) {

        /** @throws Refusal when the unit only lends a hand: its rows are the leading unit's */
        Part requireAnswering() {
            if (!answers) {
                throw new Refusal("roster.refused.co");
            }
            return this;
        }
    }

    /** @throws NoSuchCase when there is none, or it was taken back */
    public Part require(long assignment) {
        return jdbc.sql("""
                        select a.id as assignment, a.proposal_id as proposal, p.title, a.unit_id as unit, u.name as unit_name,
                               a.role <> 'CO' as answers, p.status = 'FILED' as open, p.rulebook_id as rulebook,
                               exists (select 1 from proposal.reply r where r.assignment_id = a.id and r.status = 'ISSUED') as answered
                          from proposal.assignment a join proposal.proposal p on p.id = a.proposal_id join committee.unit u on u.id = a.unit_id
                         where a.id = ? and a.ended_at is null and p.status in ('FILED', 'CLOSED')
                        """)
                .param(assignment)
                .query(Part.class)
                .optional()
                .orElseThrow(NoSuchCase::new);
    }

    /** As {@link #require}, while nobody else acts on the same assignment. */
    @Transactional
    public Part locked(long assignment) {
        jdbc.sql("select id from proposal.assignment where id = ? for update").param(assignment).query(Long.class).optional();
        return require(assignment);
    }

    /** @throws NoSuchCase also when it is another unit's */
    public Part own(Viewer viewer, long assignment) {
        var part = require(assignment);
        if (!viewer.units().contains(part.unit())) {
            throw new NoSuchCase();
        }
        return part;
    }
}
