package org.tongxin.proposal.promise;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.rulebook.Rulebooks;

/** A unit's acts on supplementary replies (rules.md §1.10): handed in, sent back or issued inside the unit, closed case or not. */
@Component
@Transactional
public class SupplementDesk {

    private final Supplements supplements;
    private final IssuedReplies replies;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    SupplementDesk(Supplements supplements, IssuedReplies replies, Announcer announcer, Rulebooks rulebooks) {
        this.supplements = supplements;
        this.replies = replies;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * What the clerk writes.
     *
     * @param resultClass code of the class as it is now, changed or not
     */
    public record Letter(String text, String letterNo, String resultClass) {

        public Letter(@Nullable String text, @Nullable String letterNo, @Nullable String resultClass) {
            this.text = text == null ? "" : text.replace("\r\n", "\n").strip();
            this.letterNo = letterNo == null ? "" : letterNo.strip();
            this.resultClass = resultClass == null ? "" : resultClass.strip();
        }
    }

    /** Hands one in; after it was sent back, the same again. */
    public void handIn(Viewer clerk, long assignment, Letter letter) {
        var reply = replies.requireOwn(clerk, assignment);
        rulebooks.of(reply.rulebook()).section(ProposalRules.class).requireReplyClass(letter.resultClass());
        var supplement = supplements.findByAssignmentIdAndStatusNot(assignment, Supplement.Status.ISSUED).orElseGet(() -> Supplement.to(reply));
        supplement.handIn(letter, clerk.signature());
        supplements.save(supplement);
        tell(clerk, supplement, "supplement-handed-in", "");
    }

    public void sendBack(Viewer head, long id, String reason) {
        var supplement = own(head, id);
        supplement.sendBack(reason);
        supplements.save(supplement);
        tell(head, supplement, "supplement-sent-back", reason.strip());
    }

    /** Issues it: the proposer reads it, and its class is the case's from now on. */
    public void issue(Viewer head, long id) {
        var supplement = own(head, id);
        supplement.issue(head.signature(), announcer.now());
        supplements.save(supplement);
        boolean changed = !supplement.classBefore.equals(supplement.classAfter);
        tell(head, supplement, "supplemented",
                supplement.letterNo + (changed ? "，" + supplement.classBefore + " → " + supplement.classAfter : ""));
    }

    private Supplement own(Viewer head, long id) {
        var supplement = supplements.require(id);
        replies.requireOwn(head, supplement.assignmentId);
        return supplement;
    }

    private void tell(Viewer viewer, Supplement supplement, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(supplement.proposalId, viewer.signature(), announcer.now(), verb, note));
    }
}
