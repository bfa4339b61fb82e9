package org.tongxin.proposal.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Answer;
import org.tongxin.proposal.domain.AssignmentRole;
import org.tongxin.proposal.domain.Stance;

/** Reads in whose hands a case is: four statements, however many units, rounds and ratings there are. */
@Component
class Handlings {

    private final JdbcClient jdbc;

    Handlings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProposalCase.Handling> of(Viewer viewer, long proposal) {
        var assigned = jdbc.sql("""
                        select a.*, u.name as unit_name from proposal.assignment a join committee.unit u on u.id = a.unit_id
                         where a.proposal_id = ? and a.ended_at is null order by a.role = 'CO', a.id
                        """)
                .param(proposal)
                .query(Handlings::assigned)
                .list();
        if (assigned.isEmpty()) {
            return List.of();
        }
        var replies = replies(viewer, proposal);
        var evaluations = evaluations(proposal);
        return assigned.stream()
                .map(one -> new ProposalCase.Handling(one, replies.get(one.id()), evaluations.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static ProposalCase.Assigned assigned(ResultSet row, int n) throws SQLException {
        return new ProposalCase.Assigned(row.getLong("id"), row.getLong("unit_id"), row.getString("unit_name"),
                AssignmentRole.valueOf(row.getString("role")), ProposalList.instant(row, "assigned_at"), row.getString("note"),
                ProposalList.instant(row, "signed_for_at"), row.getString("signed_for_by"));
    }

    /** The latest reply of each assignment that this viewer may read, by assignment. */
    private Map<Long, ProposalCase.Reply> replies(Viewer viewer, long proposal) {
        var answers = answers(proposal);
        var replies = new HashMap<Long, ProposalCase.Reply>();
        jdbc.sql("""
                        select distinct on (r.assignment_id) r.*
                          from proposal.reply r join proposal.assignment a on a.id = r.assignment_id
                         where r.proposal_id = :proposal and (r.status = 'ISSUED' or a.unit_id = any(:units))
                         order by r.assignment_id, r.round desc
                        """)
                .param("proposal", proposal)
                .param("units", viewer.units().toArray(Long[]::new))
                .query(row -> {
                    replies.put(row.getLong("assignment_id"), reply(row, answers.getOrDefault(row.getLong("id"), List.of())));
                });
        return replies;
    }

    private static ProposalCase.Reply reply(ResultSet row, List<Answer> answers) throws SQLException {
        return new ProposalCase.Reply(row.getLong("id"), row.getInt("version"), row.getInt("round"), row.getString("status"),
                row.getString("opening"), row.getString("result_class"), row.getString("letter_no"), row.getString("contact"),
                row.getString("contact_phone"), row.getString("sent_back"), ProposalList.instant(row, "issued_at"), answers);
    }

    private Map<Long, List<Answer>> answers(long proposal) {
        var answers = new HashMap<Long, List<Answer>>();
        jdbc.sql("""
                        select w.reply, w.stance, w.text, w.promised_on from proposal.answer w join proposal.reply r on r.id = w.reply
                         where r.proposal_id = ? order by w.reply, w.position
                        """)
                .param(proposal)
                .query(row -> {
                    answers.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                            .add(new Answer(Stance.valueOf(row.getString(2)), row.getString(3), row.getObject(4, LocalDate.class)));
                });
        return answers;
    }

    /** All ratings by assignment, oldest first. */
    private Map<Long, List<ProposalCase.Evaluation>> evaluations(long proposal) {
        var evaluations = new HashMap<Long, List<ProposalCase.Evaluation>>();
        jdbc.sql("""
                        select r.assignment_id, e.* from proposal.evaluation e join proposal.reply r on r.id = e.reply_id
                         where e.proposal_id = ? order by e.id
                        """)
                .param(proposal)
                .query(row -> {
                    evaluations.computeIfAbsent(row.getLong("assignment_id"), any -> new ArrayList<>()).add(evaluation(row));
                });
        return evaluations;
    }

    private static ProposalCase.Evaluation evaluation(ResultSet row) throws SQLException {
        return new ProposalCase.Evaluation(row.getLong("reply_id"), row.getLong("account_id"), row.getString("attitude"),
                row.getString("result"), row.getBoolean("satisfied"), row.getString("comment"), ProposalList.instant(row, "at"),
                Arrays.asList((String[]) row.getArray("ask_grades").getArray()), row.getBoolean("again"));
    }
}
