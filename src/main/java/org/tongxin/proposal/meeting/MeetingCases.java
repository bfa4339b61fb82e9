package org.tongxin.proposal.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.MeetingKind;
import org.tongxin.proposal.domain.NoSuchCase;

/** Reads one meeting with its agenda, attendance and promises: five statements, however long they are. */
@Component
@Transactional(readOnly = true)
class MeetingCases {

    private static final String TASKS = """
            select t.*, u.name as unit_name, m.title as meeting_title, t.done_on is null and t.due_on < :today as overdue
              from proposal.meeting_task t join committee.unit u on u.id = t.unit_id join proposal.meeting m on m.id = t.meeting_id where\s""";

    private final JdbcClient jdbc;
    private final MeetingReader reader;
    private final AgendaParts parts;
    private final MeetingTimes times;

    MeetingCases(JdbcClient jdbc, MeetingReader reader, AgendaParts parts, MeetingTimes times) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.parts = parts;
        this.times = times;
    }

    /** @throws NoSuchCase when there is none, or none for this viewer */
    MeetingView read(Viewer viewer, long id) {
        var row = reader.find(viewer, id).orElseThrow(NoSuchCase::new);
        var items = items(viewer, id);
        return jdbc.sql("select minutes, proposer_present, cancelled_because, planned_by from proposal.meeting where id = ?")
                .param(id)
                .query((found, n) -> new MeetingView(row, found.getString("minutes"), found.getBoolean("proposer_present"),
                        found.getString("cancelled_because"), found.getString("planned_by"), parts.lastDay(row.heldOn(), null), items,
                        invited(id, row), tasks(id, items)))
                .single();
    }

    /** What was promised about the cases on the agenda that this viewer sees, open promises first. */
    private List<MeetingView.TaskRow> tasks(long meeting, List<MeetingView.Item> seen) {
        var proposals = seen.stream().map(MeetingView.Item::proposal).toList();
        return tasks("t.meeting_id = :id", meeting).stream().filter(task -> proposals.contains(task.proposal())).toList();
    }

    /** What was promised about a case, open promises first. */
    List<MeetingView.TaskRow> tasksOf(long proposal) {
        return tasks("t.proposal_id = :id", proposal);
    }

    private List<MeetingView.TaskRow> tasks(String condition, long id) {
        return jdbc.sql(TASKS + condition + " order by t.done_on nulls first, t.due_on, t.id limit 200")
                .param("id", id)
                .param("today", times.today())
                .query((row, n) -> new MeetingView.TaskRow(row.getLong("id"), row.getLong("meeting_id"), row.getString("meeting_title"),
                        row.getLong("proposal_id"), row.getLong("unit_id"), row.getString("unit_name"), row.getString("what"),
                        row.getObject("due_on", LocalDate.class), row.getString("result"), row.getString("done_by"),
                        row.getObject("done_on", LocalDate.class), row.getBoolean("overdue")))
                .list();
    }

    private List<MeetingView.Item> items(Viewer viewer, long id) {
        var items = new LinkedHashMap<Long, MeetingView.Item>();
        jdbc.sql("""
                        select i.proposal_id, p.case_label, p.title, p.proposer_name, i.progress, i.noted_by, a.id as assignment, a.unit_id,
                               u.name as unit_name, a.signed_for_at is not null as signed, w.accepted, w.reason
                          from proposal.meeting_item i join proposal.proposal p on p.id = i.proposal_id
                          left join proposal.assignment a on a.proposal_id = p.id
                               and (a.ended_at is null or exists (select 1 from proposal.meeting_answer x where x.meeting_id = i.meeting and x.assignment_id = a.id))
                          left join committee.unit u on u.id = a.unit_id
                          left join proposal.meeting_answer w on w.meeting_id = i.meeting and w.assignment_id = a.id
                         where i.meeting = :id and (:whole or exists (select 1 from proposal.assignment o
                                where o.proposal_id = p.id and o.ended_at is null and o.unit_id = any(:units)))
                         order by i.position, a.id
                        """)
                .param("id", id)
                .param("whole", viewer.seesWholeCommittee())
                .param("units", viewer.units().toArray(Long[]::new))
                .query(row -> {
                    if (!items.containsKey(row.getLong("proposal_id"))) {
                        items.put(row.getLong("proposal_id"), item(row));
                    }
                    if (row.getObject("assignment") != null) {
                        items.get(row.getLong("proposal_id")).hands().add(hand(row));
                    }
                });
        return List.copyOf(items.values());
    }

    private static MeetingView.Item item(ResultSet row) throws SQLException {
        return new MeetingView.Item(row.getLong("proposal_id"), row.getString("case_label"), row.getString("title"), row.getString("proposer_name"),
                row.getString("progress"), row.getString("noted_by"), new ArrayList<>());
    }

    private static MeetingView.Hand hand(ResultSet row) throws SQLException {
        return new MeetingView.Hand(row.getLong("assignment"), row.getLong("unit_id"), row.getString("unit_name"), row.getBoolean("signed"),
                row.getObject("accepted", Boolean.class), row.getString("reason") == null ? "" : row.getString("reason"));
    }

    /** The units of the agenda, the unit it is held at, and whoever else was written down. */
    private List<MeetingView.Invited> invited(long id, MeetingRow row) {
        return jdbc.sql("""
                        select u.id, u.name, t.attended from committee.unit u
                          left join proposal.meeting_attendance t on t.meeting = :id and t.unit_id = u.id
                         where t.unit_id is not null or u.id = :unit
                            or u.id in (select a.unit_id from proposal.meeting_item i join proposal.assignment a on a.proposal_id = i.proposal_id
                                         where i.meeting = :id and a.ended_at is null)
                         order by u.name
                        """)
                .param("id", id)
                .param("unit", row.unit())
                .query((found, n) -> new MeetingView.Invited(found.getLong("id"), found.getString("name"), found.getObject("attended", Boolean.class)))
                .list();
    }

    /** Cases of the meeting's session that its kind is about and that are not on the agenda, at most two hundred. */
    List<MeetingView.Item> candidates(long id, MeetingRow row) {
        return jdbc.sql("""
                        select p.id, p.case_label, p.title, p.proposer_name from proposal.proposal p
                         where p.session_id = (select m.session_id from proposal.meeting m where m.id = :id) and p.status in ('FILED', 'CLOSED')
                           and p.id not in (select i.proposal_id from proposal.meeting_item i where i.meeting = :id) and\s"""
                        + about(row) + " order by p.status desc, p.case_no limit 200")
                .param("id", id)
                .param("unit", row.unit())
                .query((found, n) -> new MeetingView.Item(found.getLong("id"), found.getString("case_label"), found.getString("title"),
                        found.getString("proposer_name"), null, null, List.of()))
                .list();
    }

    private static String about(MeetingRow row) {
        var assigned = "exists (select 1 from proposal.assignment a where a.proposal_id = p.id and a.ended_at is null %s)";
        return row.kind() == MeetingKind.ASSIGNMENT ? assigned.formatted("and a.signed_for_at is null")
                : row.unit() != null ? assigned.formatted("and a.unit_id = :unit") : assigned.formatted("");
    }
}
