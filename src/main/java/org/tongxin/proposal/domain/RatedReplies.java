package org.tongxin.proposal.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.rulebook.Rulebook;
import org.tongxin.ui.Refusal;

/** The replies of a case as its raters have them before them: of each unit that answers, the latest round. */
@Component
class RatedReplies {

    private final Assignments assignments;
    private final Replies replies;
    private final Evaluations evaluations;
    private final JdbcClient jdbc;
    private final List<CloseGate> gates;

    RatedReplies(Assignments assignments, Replies replies, Evaluations evaluations, JdbcClient jdbc, List<CloseGate> gates) {
        this.assignments = assignments;
        this.replies = replies;
        this.evaluations = evaluations;
        this.jdbc = jdbc;
        this.gates = gates;
    }

    /** What beside the ratings still keeps the case open. */
    Optional<Refusal> hindrance(Proposal proposal, Rulebook rulebook) {
        return gates.stream().flatMap(gate -> gate.hindrance(proposal.id, rulebook).stream()).findFirst();
    }

    /** The issued reply a rating means: of that assignment, or else the first that this account has not rated. */
    Reply toRate(Proposal proposal, @Nullable Long assignment, long account) {
        var issued = latest(proposal.id).stream().filter(Reply::issued).toList();
        if (issued.isEmpty()) {
            throw new Refusal("proposal.refused.no-reply-yet");
        }
        return issued.stream()
                .filter(reply -> assignment == null || reply.assignmentId == assignment)
                .filter(reply -> !evaluations.existsByReplyIdAndAccountIdAndAgain(reply.id, account, false))
                .findFirst()
                .orElseThrow(() -> new Refusal("proposal.refused.rated-already"));
    }

    /** The issued reply of the assignment, which somebody found unsatisfactory. */
    Reply unsatisfactory(Proposal proposal, long assignment) {
        var reply = latest(proposal.id).stream().filter(one -> one.assignmentId == assignment).findFirst().orElseThrow(NoSuchCase::new);
        var rated = evaluations.findByProposalIdOrderById(proposal.id);
        if (!reply.issued() || rated.stream().noneMatch(one -> one.replyId() == reply.id && !one.satisfied())) {
            throw new Refusal("proposal.refused.not-unsatisfied");
        }
        return reply;
    }

    /** The last letter of whichever unit, for a rating given months later; not a further round that was begun and never issued. */
    Reply last(Proposal proposal) {
        return replies.findByProposalIdOrderById(proposal.id).stream().filter(Reply::issued).reduce((first, last) -> last)
                .orElseThrow(() -> new Refusal("proposal.refused.no-reply-yet"));
    }

    /** Accounts whose rating counts: the proposer's, those of proposals merged into it, and of all who signed where the rules say so. */
    Set<Long> raters(Proposal proposal, HandlingRules rules) {
        var raters = new LinkedHashSet<Long>();
        if (proposal.proposerId != null) {
            raters.add(proposal.proposerId);
        }
        raters.addAll(jdbc.sql("select proposer_id from proposal.proposal where merged_into = ? and proposer_id is not null")
                .param(proposal.id)
                .query(Long.class)
                .list());
        if (rules.raters() == HandlingRules.Raters.ALL) {
            raters.addAll(jdbc.sql("select account_id from proposal.signer where proposal_id = ? and agreed_at is not null and account_id is not null")
                    .param(proposal.id)
                    .query(Long.class)
                    .list());
        }
        return raters;
    }

    /** Whether every reply was rated satisfied by everybody whose rating counts; never where there is nobody to rate. */
    boolean allSatisfied(Proposal proposal, HandlingRules rules) {
        var rated = evaluations.findByProposalIdOrderById(proposal.id);
        var raters = raters(proposal, rules);
        return !raters.isEmpty() && latest(proposal.id).stream().allMatch(reply -> reply.issued() && raters.stream().allMatch(rater -> rated.stream()
                .anyMatch(one -> one.replyId() == reply.id && one.accountId() == rater && one.satisfied())));
    }

    /** Whether the latest reply of any unit was rated by anybody, be the rating hidden from who asks or not. */
    boolean rated(Proposal proposal) {
        return latest(proposal.id).stream().anyMatch(reply -> jdbc.sql("select proposal.rated(?)").param(reply.id).query(Boolean.class).single());
    }

    /** Whether a unit that rates, too, has not done so yet and its time is not over. */
    boolean sealed(Proposal proposal, FollowUpRules rules, Instant now) {
        var answered = jdbc.sql("select reply_id from proposal.cooperation where proposal_id = ?").param(proposal.id).query(Long.class).list();
        return latest(proposal.id).stream().anyMatch(reply -> {
            var until = rules.sealedUntil(reply.issuedAt);
            return until != null && until.isAfter(now) && !answered.contains(reply.id);
        });
    }

    /** Of each unit that answers now, its latest reply. */
    private Collection<Reply> latest(long proposal) {
        var answering = assignments.findByProposalIdAndEndedAtIsNullOrderById(proposal).stream()
                .filter(assignment -> assignment.role.answers()).map(assignment -> assignment.id).toList();
        var latest = new LinkedHashMap<Long, Reply>();
        List<Reply> all = replies.findByProposalIdOrderById(proposal);
        all.stream().filter(reply -> answering.contains(reply.assignmentId)).forEach(reply -> latest.put(reply.assignmentId, reply));
        return latest.values();
    }

    Reply nextRound(Reply reply) {
        return replies.save(reply.again());
    }

    long unitOf(Reply reply) {
        return assignments.require(reply.assignmentId).unitId;
    }
}
