package org.tongxin.proposal.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;

/** Reads inspections; a unit sees those that visit it, and of them what was found at itself. */
@Component
@Transactional(readOnly = true)
class InspectionReader {

    private static final String LINES = """
            select i.id, i.session_id as session, i.name, i.leader, i.from_on, i.to_on,
                   (select count(*) from proposal.inspection_visit v where v.inspection = i.id) as visits,
                   (select count(*) from proposal.inspection_finding f where f.inspection_id = i.id and (:whole or f.unit_id = any(:units))) as findings,
                   (select count(*) from proposal.inspection_finding f where f.inspection_id = i.id and (:whole or f.unit_id = any(:units))
                       and f.closed_at is null) as open
              from proposal.inspection i
             where (:whole or exists (select 1 from proposal.inspection_visit v where v.inspection = i.id and v.unit_id = any(:units))) and\s""";
    private static final String FINDINGS = """
            select f.*, i.name as inspection_name, u.name as unit_name, p.case_label, p.title,
                   f.closed_at is null and f.rectified_at is null and f.due_on < :today as overdue
              from proposal.inspection_finding f join proposal.inspection i on i.id = f.inspection_id
              join committee.unit u on u.id = f.unit_id join proposal.proposal p on p.id = f.proposal_id
             where (:whole or f.unit_id = any(:units)) and\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first, at most two hundred. */
    List<InspectionView.Line> all(Viewer viewer, Long[] sessions) {
        return query(viewer, LINES + "i.session_id = any(:sessions) order by i.id desc limit 200").param("sessions", sessions)
                .query(InspectionView.Line.class).list();
    }

    /** @throws NoSuchCase when there is none, or none for this viewer */
    InspectionView read(Viewer viewer, long id) {
        var line = query(viewer, LINES + "i.id = :id").param("id", id).query(InspectionView.Line.class).optional().orElseThrow(NoSuchCase::new);
        var team = jdbc.sql("select side, name from proposal.inspection_member where inspection = ? order by position")
                .param(id).query(InspectionView.OnTeam.class).list();
        var visits = query(viewer, """
                        select v.position as number, v.unit_id as unit, u.name as unit_name, v.visit_on as "on", v.summary
                          from proposal.inspection_visit v join committee.unit u on u.id = v.unit_id
                         where v.inspection = :id and (:whole or v.unit_id = any(:units)) order by v.visit_on, v.position""")
                .param("id", id).query(InspectionView.VisitLine.class).list();
        var findings = query(viewer, FINDINGS + "f.inspection_id = :id order by f.closed_at nulls first, f.id limit 500")
                .param("id", id).query(InspectionReader::finding).list();
        return new InspectionView(line, team, visits, findings);
    }

    /** What was found about a case, open ones first. */
    List<InspectionView.FindingLine> ofCase(Viewer viewer, long proposal) {
        return query(viewer, FINDINGS + "f.proposal_id = :id order by f.closed_at nulls first, f.id limit 100")
                .param("id", proposal).query(InspectionReader::finding).list();
    }

    List<InspectionView.Choice> choices(long id) {
        return jdbc.sql("""
                        select distinct p.id as proposal, a.unit_id as unit, u.name as unit_name, p.case_label, p.title, p.case_no
                          from proposal.inspection i join proposal.inspection_visit v on v.inspection = i.id
                          join proposal.assignment a on a.unit_id = v.unit_id and a.ended_at is null
                          join proposal.proposal p on p.id = a.proposal_id and p.session_id = i.session_id and p.status in ('FILED', 'CLOSED')
                          join committee.unit u on u.id = a.unit_id
                         where i.id = ? order by u.name, p.case_no limit 300""")
                .param(id)
                .query(InspectionView.Choice.class)
                .list();
    }

    private JdbcClient.StatementSpec query(Viewer viewer, String sql) {
        return jdbc.sql(sql)
                .param("whole", viewer.seesWholeCommittee())
                .param("units", viewer.units().toArray(Long[]::new))
                .param("today", LocalDate.ofInstant(clock.instant(), PlanDesk.BEIJING));
    }

    private static InspectionView.FindingLine finding(ResultSet row, int n) throws SQLException {
        return new InspectionView.FindingLine(row.getLong("id"), row.getLong("inspection_id"), row.getString("inspection_name"),
                row.getLong("unit_id"), row.getString("unit_name"), row.getLong("proposal_id"), row.getString("case_label"), row.getString("title"),
                row.getString("found"), row.getString("rectify"), row.getObject("due_on", LocalDate.class), row.getString("rectified"),
                instant(row, "rectified_at"), row.getString("check_note"), instant(row, "closed_at"), row.getBoolean("overdue"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
