package org.tongxin.proposal.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Unit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.ui.Refusal;

/** Handing a filed proposal to a unit (交办) and the unit's signing for it (签收). */
@Component
@Transactional
public class AssignmentDesk {

    private final Proposals proposals;
    private final Assignments assignments;
    private final Committees committees;
    private final Announcer announcer;

    AssignmentDesk(Proposals proposals, Assignments assignments, Committees committees, Announcer announcer) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.committees = committees;
        this.announcer = announcer;
    }

    public void assign(Viewer viewer, long proposal, long unit, String note) {
        assign(viewer, proposals.require(proposal), unit(unit), note);
    }

    /** Hands several to the same unit; all or none. Returns how many. */
    public int assignAll(Viewer viewer, List<Long> ids, long unit, String note) {
        var receiver = unit(unit);
        var chosen = proposals.findAllById(ids);
        if (chosen.size() != ids.size()) {
            throw new NoSuchCase();
        }
        chosen.forEach(proposal -> assign(viewer, proposal, receiver, note));
        return chosen.size();
    }

    /** Signs for the case; doing it again changes nothing. */
    public void signFor(Viewer viewer, long id) {
        var assignment = assignments.require(id).requireUnitOf(viewer);
        if (assignment.signedFor()) {
            return;
        }
        assignment.signFor(viewer.signature(), announcer.now());
        assignments.save(assignment);
        var proposal = proposals.require(assignment.proposalId);
        announcer.tell(new ProposalEvent.SignedFor(
                proposal.id, viewer.signature(), announcer.now(), proposal.text.title(), id, assignment.unitId));
    }

    private void assign(Viewer viewer, Proposal proposal, Unit unit, String note) {
        if (assignments.existsByProposalId(proposal.id)) {
            throw new Refusal("proposal.refused.assigned-already");
        }
        var assignment = assignments.save(Assignment.of(proposal, unit.id(), note, viewer, announcer.now()));
        announcer.tell(new ProposalEvent.Assigned(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(),
                assignment.id, unit.id(), unit.name()));
    }

    private Unit unit(long id) {
        return committees.units().stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("proposal.refused.unit-missing"));
    }
}
