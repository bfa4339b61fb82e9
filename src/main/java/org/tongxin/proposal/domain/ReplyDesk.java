package org.tongxin.proposal.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** A unit's acts on its reply: write, hand in for the check inside the unit, send back, issue. */
@Component
@Transactional
public class ReplyDesk {

    private final Proposals proposals;
    private final Assignments assignments;
    private final Replies replies;
    private final ReplyChecks checks;
    private final Announcer announcer;

    ReplyDesk(Proposals proposals, Assignments assignments, Replies replies, ReplyChecks checks, Announcer announcer) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.replies = replies;
        this.checks = checks;
        this.announcer = announcer;
    }

    /**
     * Keeps what was typed, complete or not.
     *
     * @param version of the reply as the person saw it, 0 before the first save
     * @return the version to save against next time
     */
    public int write(Viewer viewer, long assignment, int version, ReplyText text) {
        var own = assignments.require(assignment).requireUnitOf(viewer);
        if (!own.role.answers()) {
            throw new Refusal("proposal.refused.co-does-not-reply");
        }
        var reply = replies.findFirstByAssignmentIdOrderByRoundDesc(assignment).orElseGet(() -> Reply.begin(own, viewer.signature()));
        if (reply.id != null && reply.version != version) {
            throw new Refusal("proposal.refused.changed-meanwhile");
        }
        reply.write(text, viewer.signature());
        return replies.save(reply).version;
    }

    public void handIn(Viewer viewer, long assignment) {
        var proposal = lockedCase(viewer, assignment);
        var own = assignments.require(assignment).requireUnitOf(viewer);
        var reply = replies.requireOf(assignment);
        checks.check(proposal, own, reply);
        replies.save(reply);
        announcer.tell(new ProposalEvent.ReplyHandedIn(
                proposal.id, viewer.signature(), announcer.now(), proposal.text.title(), assignment, own.unitId));
    }

    public void sendBack(Viewer viewer, long assignment, String reason) {
        var own = assignments.require(assignment).requireUnitOf(viewer);
        var reply = replies.requireOf(assignment);
        reply.sendBack(reason);
        replies.save(reply);
        var proposal = proposals.require(own.proposalId);
        announcer.tell(new ProposalEvent.ReplySentBack(
                proposal.id, viewer.signature(), announcer.now(), proposal.text.title(), assignment, own.unitId, reason.strip()));
    }

    /** Issues the letter: from now on the proposer reads it and may rate it. */
    public void issue(Viewer viewer, long assignment) {
        var proposal = lockedCase(viewer, assignment);
        var own = assignments.require(assignment).requireUnitOf(viewer);
        var reply = replies.requireOf(assignment);
        checks.checkIssue(own);
        reply.issue(viewer.signature(), announcer.now());
        replies.save(reply);
        if (allIssued(proposal)) {
            proposal.replied(announcer.now());
            proposals.save(proposal);
        }
        announcer.tell(new ProposalEvent.Replied(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(),
                proposal.proposerId, assignment, own.unitId, reply.letterNo));
    }

    /** The open case, locked: of several units the last to hand in and the last to answer are to know that they are the last. */
    private Proposal lockedCase(Viewer viewer, long assignment) {
        var proposal = proposals.locked(assignments.require(assignment).requireUnitOf(viewer).proposalId);
        proposal.requireStatus(ProposalStatus.FILED);
        return proposal;
    }

    /** Whether every unit that answers has issued a letter. */
    private boolean allIssued(Proposal proposal) {
        var issued = replies.findByProposalIdOrderById(proposal.id).stream().filter(Reply::issued).map(reply -> reply.assignmentId).toList();
        return assignments.findByProposalIdAndEndedAtIsNullOrderById(proposal.id).stream()
                .filter(assignment -> assignment.role.answers())
                .allMatch(assignment -> issued.contains(assignment.id));
    }

    /** What a reply must meet before the unit's head sees it. */
    @Component
    static class ReplyChecks {
        private final Cases cases;
        private final Assignments assignments;
        private final Replies replies;
        private final List<ReplyGate> gates;
        private final Rulebooks rulebooks;

        ReplyChecks(Cases cases, Assignments assignments, Replies replies, List<ReplyGate> gates, Rulebooks rulebooks) {
            this.cases = cases;
            this.assignments = assignments;
            this.replies = replies;
            this.gates = gates;
            this.rulebooks = rulebooks;
        }

        void check(Proposal proposal, Assignment own, Reply reply) {
            var rulebook = rulebooks.of(proposal.rulebookId);
            rulebook.section(ProposalRules.class).requireReplyClass(reply.resultClass);
            reply.handIn(proposal.text.asks().size(), own.role != AssignmentRole.SEPARATE);
            if (own.role == AssignmentRole.SEPARATE) {
                requireEveryAskAnswered(proposal, reply);
            }
            var facts = cases.require(proposal.id);
            gates.forEach(gate -> gate.check(facts, own.id, rulebook.section(HandlingRules.class)));
        }

        void checkIssue(Assignment own) {
            var facts = cases.require(own.proposalId);
            gates.forEach(gate -> gate.checkIssue(facts, own.id));
        }

        /** The last of several units may not leave an ask that none of the others answers. */
        private void requireEveryAskAnswered(Proposal proposal, Reply last) {
            var others = replies.findByProposalIdOrderById(proposal.id).stream()
                    .filter(reply -> reply.assignmentId != last.assignmentId && reply.status != Reply.Status.DRAFTED).toList();
            var answering = assignments.findByProposalIdAndEndedAtIsNullOrderById(proposal.id).stream().filter(one -> one.role.answers()).count();
            if (others.stream().map(reply -> reply.assignmentId).distinct().count() < answering - 1) {
                return;
            }
            for (int i = 0; i < proposal.text.asks().size(); i++) {
                int ask = i;
                if (last.leaves(ask) && others.stream().allMatch(reply -> reply.leaves(ask))) {
                    throw new Refusal("proposal.refused.ask-left", ask + 1);
                }
            }
        }
    }
}
