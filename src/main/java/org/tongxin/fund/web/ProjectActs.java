package org.tongxin.fund.web;

import java.util.Set;
import org.tongxin.fund.domain.ProjectState;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;

/** What this viewer may do to a project now. */
public record ProjectActs(
        boolean inside, boolean review, boolean approve, boolean change, boolean refuse, boolean cancel, boolean pay, boolean cancelPayment,
        boolean report, boolean end, boolean reopen) {

    static ProjectActs of(Viewer viewer, ProjectRow row) {
        boolean keeps = viewer.may(Act.KEEP_FUND);
        boolean approves = viewer.may(Act.APPROVE_FUND);
        boolean own = row.unitId() != null && viewer.units().contains(row.unitId()) && viewer.may(Act.APPLY_FOR_FUND);
        var state = row.state();
        boolean open = Set.of(ProjectState.APPLIED, ProjectState.REVIEWED, ProjectState.APPROVED).contains(state);
        boolean payable = state == ProjectState.APPROVED || state == ProjectState.COMPLETED;
        return new ProjectActs(ProjectReader.inside(viewer, row), keeps && state == ProjectState.APPLIED,
                approves && state == ProjectState.REVIEWED, approves && state == ProjectState.APPROVED,
                approves && (state == ProjectState.APPLIED || state == ProjectState.REVIEWED), keeps && open && row.paid().signum() == 0,
                keeps && payable && row.unpaid().signum() > 0, keeps && payable, (keeps || own) && state == ProjectState.APPROVED,
                keeps && state == ProjectState.COMPLETED, keeps && state == ProjectState.CLOSED);
    }

    /** Whether there is anything to do. */
    public boolean any() {
        return review || approve || change || refuse || cancel || pay || report || end || reopen;
    }
}
