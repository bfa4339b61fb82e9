package org.tongxin.proposal.domain;

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
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    ReplyDesk(Proposals proposals, Assignments assignments, Replies replies, Announcer announcer, Rulebooks rulebooks) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.replies = replies;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * Keeps what was typed, complete or not.
     *
     * @param version of the reply as the person saw it, 0 before the first save
     * @return the version to save against next time
     */
    public int write(Viewer viewer, long assignment, int version, ReplyText text) {
        var own = assignments.require(assignment).requireUnitOf(viewer);
        var reply = replies.findByAssignmentId(assignment).orElseGet(() -> Reply.begin(own, viewer.signature()));
        if (reply.id != null && reply.version != version) {
            throw new Refusal("proposal.refused.changed-meanwhile");
        }
        reply.write(text, viewer.signature());
        return replies.save(reply).version;
    }

    public void handIn(Viewer viewer, long assignment) {
        var own = assignments.require(assignment).requireUnitOf(viewer);
        var reply = replies.requireOf(assignment);
        var proposal = proposals.require(own.proposalId);
        rulebooks.of(proposal.rulebookId).section(ProposalRules.class).requireReplyClass(reply.resultClass);
        reply.handIn(proposal.text.asks().size());
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
        var own = assignments.require(assignment).requireUnitOf(viewer);
        var reply = replies.requireOf(assignment);
        reply.issue(viewer.signature(), announcer.now());
        replies.save(reply);
        var proposal = proposals.require(own.proposalId);
        proposal.replied(announcer.now());
        proposals.save(proposal);
        announcer.tell(new ProposalEvent.Replied(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(),
                proposal.proposerId, assignment, own.unitId, reply.letterNo));
    }
}
