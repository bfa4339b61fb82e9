package org.tongxin.proposal.web;

import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ProposalStatus;

/**
 * What this viewer may do to this proposal now: the buttons of its page. The desks check again.
 */
public record CaseActs(
        boolean edit, boolean review, boolean assign, boolean sign, boolean reply, boolean check, boolean evaluate, boolean evaluateAgain,
        boolean judge, boolean close) {

    public static CaseActs of(Viewer viewer, ProposalCase read, ProposalRules rules) {
        var status = read.row().status();
        var assignment = read.assignment();
        var reply = read.reply();
        boolean ofUnit = assignment != null && viewer.units().contains(assignment.unit());
        boolean signed = assignment != null && assignment.signedForAt() != null;
        boolean handled = status == ProposalStatus.FILED && ofUnit && signed;
        return new CaseActs(
                read.own() && status.writable() && viewer.may(Act.WRITE_PROPOSAL),
                status == ProposalStatus.RECEIVED && mayReview(viewer, read, rules),
                status == ProposalStatus.FILED && assignment == null && viewer.may(Act.ASSIGN_PROPOSAL),
                status == ProposalStatus.FILED && ofUnit && !signed && viewer.may(Act.SIGN_FOR_PROPOSAL),
                handled && assignment.role().answers() && (reply == null || reply.drafted()) && viewer.may(Act.WRITE_REPLY),
                handled && reply != null && reply.inCheck() && viewer.may(Act.CHECK_REPLY),
                read.rater() && read.toRate(viewer.account()) != null && viewer.may(Act.EVALUATE_REPLY),
                read.rater() && status == ProposalStatus.CLOSED && read.evaluation() != null && !read.evaluation().again()
                        && viewer.may(Act.EVALUATE_REPLY),
                status == ProposalStatus.FILED && read.unsatisfactory() != null && viewer.may(Act.CLOSE_PROPOSAL),
                status == ProposalStatus.FILED && read.row().repliedAt() != null && viewer.may(Act.CLOSE_PROPOSAL));
    }

    private static boolean mayReview(Viewer viewer, ProposalCase read, ProposalRules rules) {
        return viewer.may(Act.REVIEW_PROPOSAL)
                && (rules.reviewSteps().size() == 1 || viewer.is(rules.stepAt(read.registration().reviewStep()).role()));
    }

    public boolean any() {
        return edit || review || assign || sign || reply || check || evaluate || evaluateAgain || judge || close;
    }
}
