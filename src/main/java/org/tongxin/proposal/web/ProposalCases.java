package org.tongxin.proposal.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.Answer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.Stance;

/** Reads one proposal as far as the viewer may see it. */
@Component
@Transactional(readOnly = true)
class ProposalCases {

    private final JdbcClient jdbc;
    private final Committees committees;

    ProposalCases(JdbcClient jdbc, Committees committees) {
        this.jdbc = jdbc;
        this.committees = committees;
    }

    /** @throws NoSuchCase when there is none, or none for this viewer */
    ProposalCase read(Viewer viewer, long id) {
        return jdbc.sql("""
                        select p.*, u.name as unit_name, a.signed_for_at, a.id as assignment_id, a.unit_id, a.assigned_at, a.note,
                               a.signed_for_by, null::boolean as satisfied
                          from proposal.proposal p
                          left join proposal.assignment a on a.proposal_id = p.id
                          left join committee.unit u on u.id = a.unit_id
                         where p.id = :id and\s""" + Cases.visible(viewer))
                .param("id", id)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query((row, n) -> proposal(viewer, row))
                .optional()
                .orElseThrow(NoSuchCase::new);
    }

    private ProposalCase proposal(Viewer viewer, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var evaluation = evaluation(id);
        var session = row.getObject("session_id", Long.class);
        var assignment = assignment(row);
        return new ProposalCase(line(row, evaluation), text(row), row.getLong("proposer_id") == viewer.account() && viewer.account() != 0,
                session == null ? null : committees.session(session).title(), row.getBoolean("in_session"),
                row.getObject("rulebook_id", Long.class), row.getString("decline_reason"), row.getString("destination"), signers(id),
                assignment, reply(viewer, assignment), evaluation, history(id));
    }

    private static ProposalRow line(ResultSet row, ProposalCase.@Nullable Evaluation evaluation) throws SQLException {
        return new ProposalRow(
                row.getLong("id"), row.getInt("version"), row.getString("title"), row.getString("proposer_name"),
                ProposalKind.valueOf(row.getString("kind")), row.getString("category"), ProposalStatus.valueOf(row.getString("status")),
                row.getObject("receipt_no", Integer.class), row.getString("case_label"), ProposalList.instant(row, "received_at"),
                row.getString("unit_name"), ProposalList.instant(row, "signed_for_at"), ProposalList.instant(row, "replied_at"),
                evaluation == null ? null : evaluation.satisfied());
    }

    static ProposalText text(ResultSet row) throws SQLException {
        return new ProposalText(row.getString("title"), row.getString("situation"), row.getString("analysis"),
                Arrays.asList((String[]) row.getArray("asks").getArray()), row.getString("category"));
    }

    private static ProposalCase.@Nullable Assigned assignment(ResultSet row) throws SQLException {
        var id = row.getObject("assignment_id", Long.class);
        return id == null ? null : new ProposalCase.Assigned(id, row.getLong("unit_id"), row.getString("unit_name"),
                ProposalList.instant(row, "assigned_at"), row.getString("note"), ProposalList.instant(row, "signed_for_at"),
                row.getString("signed_for_by"));
    }

    private List<String> signers(long id) {
        return jdbc.sql("select name from proposal.signer where proposal_id = ? and agreed_at is not null order by position")
                .param(id)
                .query(String.class)
                .list();
    }

    private ProposalCase.@Nullable Reply reply(Viewer viewer, ProposalCase.@Nullable Assigned assignment) {
        if (assignment == null) {
            return null;
        }
        return jdbc.sql("select * from proposal.reply where assignment_id = ? and (status = 'ISSUED' or ?)")
                .params(assignment.id(), viewer.units().contains(assignment.unit()))
                .query((row, n) -> new ProposalCase.Reply(row.getInt("version"), row.getString("status"), row.getString("opening"),
                        row.getString("result_class"), row.getString("letter_no"), row.getString("contact"), row.getString("contact_phone"),
                        row.getString("sent_back"), ProposalList.instant(row, "issued_at"), answers(row.getLong("id"))))
                .optional()
                .orElse(null);
    }

    private List<Answer> answers(long reply) {
        return jdbc.sql("select stance, text, promised_on from proposal.answer where reply = ? order by position")
                .param(reply)
                .query((row, n) -> new Answer(Stance.valueOf(row.getString(1)), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    private ProposalCase.@Nullable Evaluation evaluation(long id) {
        return jdbc.sql("select attitude, result, satisfied, comment, at from proposal.evaluation where proposal_id = ? order by id desc limit 1")
                .param(id)
                .query((row, n) -> new ProposalCase.Evaluation(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4),
                        ProposalList.instant(row, "at")))
                .optional()
                .orElse(null);
    }

    private List<ProposalCase.Happened> history(long id) {
        return jdbc.sql("select at, verb, who, note from proposal.history where proposal_id = ? order by id desc limit 200")
                .param(id)
                .query((row, n) -> new ProposalCase.Happened(
                        ProposalList.instant(row, "at"), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
