package org.tongxin.proposal.handling;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.calendar.Limit;

/** Reads what went on while a case was handled. */
@Component
@Transactional(readOnly = true)
public class HandlingReader {

    private final JdbcClient jdbc;

    HandlingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public HandlingView of(long proposal) {
        return new HandlingView(objections(proposal), extensions(proposal), contacts(proposal), opinions(proposal));
    }

    /** The system whose office has the case, or null. */
    @Nullable String system(long proposal) {
        return jdbc.sql("select s.name from proposal.routing r join committee.handling_system s on s.id = r.system_id where r.proposal_id = ?")
                .param(proposal)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<HandlingView.Asked> objections(long proposal) {
        return jdbc.sql("""
                        select o.*, u.name as unit_name, b.name as better_name
                          from proposal.objection o join proposal.assignment a on a.id = o.assignment_id
                          join committee.unit u on u.id = a.unit_id join committee.unit b on b.id = o.better_unit
                         where o.proposal_id = ? order by o.id
                        """)
                .param(proposal)
                .query((row, n) -> new HandlingView.Asked(row.getLong("id"), row.getLong("assignment_id"), row.getString("unit_name"),
                        row.getString("better_name"), row.getLong("better_unit"), row.getString("reason"), row.getString("raised_by"),
                        row.getObject("raised_at", OffsetDateTime.class).atZoneSameInstant(OwnPart.BEIJING).toLocalDate(),
                        row.getObject("accepted", Boolean.class), row.getString("opinion"), row.getString("decided_by")))
                .list();
    }

    private List<HandlingView.Asked> extensions(long proposal) {
        return jdbc.sql("""
                        select e.*, u.name as unit_name
                          from proposal.extension e join proposal.assignment a on a.id = e.assignment_id join committee.unit u on u.id = a.unit_id
                         where e.proposal_id = ? order by e.id
                        """)
                .param(proposal)
                .query((row, n) -> new HandlingView.Asked(row.getLong("id"), row.getLong("assignment_id"), row.getString("unit_name"),
                        Limit.parse(row.getString("more")).words(), null, row.getString("reason"), row.getString("asked_by"),
                        row.getObject("asked_on", LocalDate.class), row.getObject("granted", Boolean.class), row.getString("opinion"),
                        row.getString("decided_by")))
                .list();
    }

    private List<HandlingView.Talk> contacts(long proposal) {
        return jdbc.sql("select * from proposal.contact where proposal_id = ? order by held_on, id limit 200")
                .param(proposal)
                .query((row, n) -> new HandlingView.Talk(row.getString("side"), row.getString("way"), row.getBoolean("personal"),
                        row.getObject("held_on", LocalDate.class), row.getString("place"), row.getString("people"), row.getString("minutes"),
                        row.getString("written_by")))
                .list();
    }

    private List<HandlingView.Opinion> opinions(long proposal) {
        return jdbc.sql("""
                        select o.*, u.name as unit_name
                          from proposal.co_opinion o join proposal.assignment a on a.id = o.assignment_id join committee.unit u on u.id = a.unit_id
                         where o.proposal_id = ? order by o.id
                        """)
                .param(proposal)
                .query((row, n) -> new HandlingView.Opinion(row.getLong("assignment_id"), row.getString("unit_name"), row.getString("opinion"),
                        row.getString("written_by"), row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
