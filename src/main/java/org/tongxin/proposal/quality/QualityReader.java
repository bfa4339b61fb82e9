package org.tongxin.proposal.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Session;
import org.tongxin.proposal.domain.ProposalSet;
import org.tongxin.proposal.domain.SigningRules;
import org.tongxin.rulebook.Rulebooks;

/** Reads the effort of a year and what the reviewers' marks and decisions say of the proposals of a plenary. */
@Component
@Transactional(readOnly = true)
class QualityReader {

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;
    private final Clock clock;

    QualityReader(JdbcClient jdbc, Rulebooks rulebooks, Clock clock) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    Optional<QualityView.Drive> drive(long session) {
        return jdbc.sql("select id, name, goal, made_by from proposal.quality_drive where session_id = ?")
                .param(session)
                .query((row, n) -> new QualityView.Drive(row.getString(2), row.getString(3), row.getString(4), actions(row.getLong(1))))
                .optional();
    }

    private List<QualityView.Action> actions(long drive) {
        return jdbc.sql("select id, what, who, due_on, done_on, outcome from proposal.quality_action where quality_drive_id = ? order by due_on, id")
                .param(drive)
                .query((row, n) -> new QualityView.Action(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class), row.getString(6)))
                .list();
    }

    QualityView.Year year(Session session) {
        boolean guests = rulebooks.current().section(SigningRules.class).guestsCounted();
        var counts = jdbc.sql("""
                        select count(*) filter (where %s) as received, count(*) filter (where %s) as filed
                          from proposal.proposal p where p.session_id = :session
                        """.formatted(ProposalSet.RECEIVED.condition(guests), ProposalSet.FILED.condition(guests)))
                .param("session", session.id())
                .param("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        return new QualityView.Year(session, counts[0], counts[1], declined(session.id()), marks(session.id()));
    }

    private Map<String, Long> declined(long session) {
        var reasons = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        select p.decline_reason, count(*) from proposal.proposal p
                         where p.session_id = ? and p.declined_at is not null group by p.decline_reason order by count(*) desc, p.decline_reason
                        """)
                .param(session)
                .query(row -> {
                    reasons.put(row.getString(1), row.getLong(2));
                });
        return reasons;
    }

    private Map<String, QualityView.Mark> marks(long session) {
        var marks = new LinkedHashMap<String, QualityView.Mark>();
        jdbc.sql("""
                        select m.criterion, count(*), avg(m.points), avg(m.points * 100.0 / m.most), max(p.rulebook_id)
                          from proposal.quality_mark m join proposal.proposal p on p.id = m.proposal_id
                         where p.session_id = ? group by m.criterion order by m.criterion
                        """)
                .param(session)
                .query(row -> {
                    marks.put(row.getString(1), new QualityView.Mark(row.getLong(2), rounded(row.getBigDecimal(3)), rounded(row.getBigDecimal(4)),
                            row.getObject(5, Long.class)));
                });
        return marks;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
