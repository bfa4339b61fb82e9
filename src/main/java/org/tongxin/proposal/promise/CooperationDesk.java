package org.tongxin.proposal.promise;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.FollowUpRules;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** The unit's rating of a proposal and its proposer's cooperation (双向评价), once for each letter, where the rulebook has it. */
@Component
@Transactional
public class CooperationDesk {

    private static final int LONGEST_COMMENT = 500;

    private final JdbcClient jdbc;
    private final IssuedReplies replies;
    private final EvaluationDesk evaluations;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    CooperationDesk(JdbcClient jdbc, IssuedReplies replies, EvaluationDesk evaluations, Announcer announcer, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.replies = replies;
        this.evaluations = evaluations;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /** @param grades one for each criterion of the rulebook, in its order */
    public void rate(Viewer unit, long assignment, List<String> grades, String comment) {
        var reply = replies.requireOwn(unit, assignment);
        var rules = rulebooks.of(reply.rulebook()).section(FollowUpRules.class);
        var until = rules.sealedUntil(reply.issuedAt());
        if (until == null) {
            throw new Refusal("cooperation.refused.off");
        }
        rules.requireGrades(grades);
        if (comment.strip().length() > LONGEST_COMMENT) {
            throw new Refusal("promise.refused.text-long", LONGEST_COMMENT);
        }
        int written = jdbc.sql("""
                        insert into proposal.cooperation (proposal_id, assignment_id, reply_id, criteria, grades, comment, account_id, written_by, at,
                                                          sealed_until)
                        values (:proposal, :assignment, :reply, :criteria, :grades, :comment, :account, :by, :at, :until)
                        on conflict (reply_id) do nothing
                        """)
                .param("proposal", reply.proposal())
                .param("assignment", assignment)
                .param("reply", reply.reply())
                .param("criteria", rules.cooperation().stream().map(ProposalRules.Choice::code).toArray(String[]::new))
                .param("grades", grades.toArray(String[]::new))
                .param("comment", comment.strip())
                .param("account", unit.account())
                .param("by", unit.signature())
                .param("at", announcer.now().atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw new Refusal("proposal.refused.rated-already");
        }
        announcer.tell(new ProposalEvent.Noted(reply.proposal(), unit.signature(), announcer.now(), "cooperation-rated", ""));
        evaluations.unsealed(unit, reply.proposal());
    }
}
