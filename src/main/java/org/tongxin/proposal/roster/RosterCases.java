package org.tongxin.proposal.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;

/** Reads what the list says of one case, and the log of urgings; three statements, however much was written. */
@Component
@Transactional(readOnly = true)
public class RosterCases {

    private final JdbcClient jdbc;

    RosterCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The office sees every unit's row, a unit its own. */
    RosterView of(Viewer viewer, long proposal) {
        var progress = notes("""
                select g.assignment_id, g.text, g.written_by as by, g.at, '' as side, false as waits
                  from proposal.roster_progress g join proposal.assignment a on a.id = g.assignment_id
                 where a.proposal_id = ? order by g.id desc limit 200""", proposal);
        var urgings = notes("""
                select x.assignment_id, x.text, x.urged_by as by, x.urged_at as at, x.side,
                       not exists (select 1 from proposal.roster_progress g where g.assignment_id = x.assignment_id and g.at > x.urged_at)
                       and not exists (select 1 from proposal.reply r where r.assignment_id = x.assignment_id and r.issued_at > x.urged_at) as waits
                  from proposal.urging x where x.proposal_id = ? order by x.id desc limit 200""", proposal);
        return new RosterView(parts(viewer, proposal, progress, urgings));
    }

    private List<RosterView.Part> parts(Viewer viewer, long proposal, List<RosterView.Note> progress, List<RosterView.Note> urgings) {
        return jdbc.sql("""
                        select a.id, a.unit_id, u.name as unit_name, a.role <> 'CO' as answers, e.leader, e.responsible, e.unit_done_by,
                               e.unit_done_at, e.office_done_by, e.office_done_at, i.issued_at,
                               exists (select 1 from proposal.reply r where r.assignment_id = a.id and r.status = 'ISSUED') as answered
                          from proposal.assignment a join committee.unit u on u.id = a.unit_id join proposal.proposal p on p.id = a.proposal_id
                          left join proposal.roster_entry e on e.assignment_id = a.id
                          left join proposal.roster_issue i on i.session_id = p.session_id and i.unit_id = a.unit_id
                         where a.proposal_id = :proposal and a.ended_at is null and (:whole or a.unit_id = any(:units)) order by a.role = 'CO', a.id
                        """)
                .param("proposal", proposal)
                .param("whole", viewer.seesWholeCommittee())
                .param("units", viewer.units().toArray(Long[]::new))
                .query((row, n) -> {
                    long id = row.getLong("id");
                    return new RosterView.Part(id, row.getLong("unit_id"), row.getString("unit_name"), row.getBoolean("answers"),
                            row.getBoolean("answered"), text(row.getString("leader")), text(row.getString("responsible")),
                            new RosterRow.Tick(row.getString("unit_done_by"), RosterReader.instant(row, "unit_done_at"),
                                    row.getString("office_done_by"), RosterReader.instant(row, "office_done_at")),
                            RosterReader.instant(row, "issued_at"),
                            progress.stream().filter(note -> note.assignment() == id).toList(),
                            urgings.stream().filter(note -> note.assignment() == id).toList());
                })
                .list();
    }

    private List<RosterView.Note> notes(String sql, long proposal) {
        return jdbc.sql(sql)
                .param(proposal)
                .query((row, n) -> new RosterView.Note(row.getLong("assignment_id"), row.getString("text"), row.getString("by"),
                        RosterReader.instant(row, "at"), row.getString("side"), row.getBoolean("waits")))
                .list();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** A line of the log that both offices read. */
    public record Urged(long proposal, String caseLabel, String title, String unitName, RosterView.Note note) {}

    /** The latest hundred urgings of the sessions, newest first. */
    public List<Urged> log(Long[] sessions) {
        return jdbc.sql("""
                        select x.*, p.case_label, p.title, u.name as unit_name,
                               p.status = 'FILED' and not exists (select 1 from proposal.roster_progress g where g.assignment_id = x.assignment_id and g.at > x.urged_at)
                               and not exists (select 1 from proposal.reply r where r.assignment_id = x.assignment_id and r.issued_at > x.urged_at) as waits
                          from proposal.urging x join proposal.proposal p on p.id = x.proposal_id join proposal.assignment a on a.id = x.assignment_id
                          join committee.unit u on u.id = a.unit_id
                         where p.session_id = any(?) order by x.id desc limit 100
                        """)
                .param(sessions)
                .query((row, n) -> new Urged(row.getLong("proposal_id"), row.getString("case_label"), row.getString("title"), row.getString("unit_name"),
                        new RosterView.Note(row.getLong("assignment_id"), row.getString("text"), row.getString("urged_by"),
                                RosterReader.instant(row, "urged_at"), row.getString("side"), row.getBoolean("waits"))))
                .list();
    }
}
