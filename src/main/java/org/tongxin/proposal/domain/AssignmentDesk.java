package org.tongxin.proposal.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Unit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.ui.Refusal;

/** Handing a filed proposal to units (交办), their signing for it (签收), and giving it to another unit (改办). */
@Component
@Transactional
public class AssignmentDesk {

    private final Proposals proposals;
    private final Assignments assignments;
    private final Routings routings;
    private final Committees committees;
    private final Announcer announcer;

    AssignmentDesk(Proposals proposals, Assignments assignments, Routings routings, Committees committees, Announcer announcer) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.routings = routings;
        this.committees = committees;
        this.announcer = announcer;
    }

    /** The first of two hops: to the office of a handling system. */
    public void route(Viewer viewer, long proposal, long system) {
        var routed = proposals.locked(proposal);
        routed.requireStatus(ProposalStatus.FILED);
        requireUnassigned(routed);
        var name = committees.systems().stream().filter(one -> one.id() == system).findFirst()
                .orElseThrow(() -> new Refusal("proposal.refused.system-missing")).name();
        routings.put(proposal, system, viewer.signature(), announcer.now());
        announcer.tell(new ProposalEvent.Routed(proposal, viewer.signature(), announcer.now(), routed.text.title(), system, name));
    }

    public void assign(Viewer viewer, long proposal, Hands hands, String note) {
        assign(viewer, proposals.locked(proposal), hands, note);
    }

    /** Hands several to the same unit; all or none. Returns how many. */
    public int assignAll(Viewer viewer, List<Long> ids, long unit, String note) {
        var hands = Hands.of(Known.unit(committees, unit).id());
        var chosen = ids.stream().distinct().sorted().map(proposals::locked).toList();
        chosen.forEach(proposal -> assign(viewer, proposal, hands, note));
        return chosen.size();
    }

    /** Signs for the case; doing it again changes nothing. */
    public void signFor(Viewer viewer, long id) {
        var assignment = assignments.require(id).requireUnitOf(viewer);
        if (assignment.signedFor()) {
            return;
        }
        var proposal = proposals.locked(assignment.proposalId);
        proposal.requireStatus(ProposalStatus.FILED);
        assignment.signFor(viewer.signature(), announcer.now());
        assignments.save(assignment);
        announcer.tell(new ProposalEvent.SignedFor(
                proposal.id, viewer.signature(), announcer.now(), proposal.text.title(), id, assignment.unitId));
    }

    /** Takes a case from a unit that has not answered yet and gives it to another in the same role. */
    public void reassign(Viewer viewer, long id, long unit, String because) {
        var taken = assignments.require(id);
        var proposal = proposals.locked(taken.proposalId);
        if (proposal.repliedAt != null || assignments.answered(id)) {
            throw new Refusal("proposal.refused.replied-already");
        }
        var receiver = Known.unit(committees, unit);
        if (assignments.findByProposalIdAndEndedAtIsNullOrderById(proposal.id).stream().anyMatch(one -> one.unitId == unit)) {
            throw new Refusal("proposal.refused.unit-twice");
        }
        taken.end(because, announcer.now());
        assignments.save(taken);
        announcer.tell(new ProposalEvent.TakenBack(
                proposal.id, viewer.signature(), announcer.now(), proposal.text.title(), id, taken.unitId, because));
        give(viewer, proposal, receiver, taken.role, because);
    }

    private void assign(Viewer viewer, Proposal proposal, Hands hands, String note) {
        requireUnassigned(proposal);
        routings.requireRouted(proposal, hands.all().stream().map(unit -> Known.unit(committees, unit)).toList());
        for (var unit : hands.all()) {
            give(viewer, proposal, Known.unit(committees, unit), hands.roleOf(unit), note);
        }
    }

    private void give(Viewer viewer, Proposal proposal, Unit unit, AssignmentRole role, String note) {
        var assignment = assignments.save(Assignment.of(proposal, unit.id(), role, note, viewer, announcer.now()));
        announcer.tell(new ProposalEvent.Assigned(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(),
                assignment.id, unit.id(), unit.name(), role.answers()));
    }

    private void requireUnassigned(Proposal proposal) {
        if (assignments.existsByProposalIdAndEndedAtIsNull(proposal.id)) {
            throw new Refusal("proposal.refused.assigned-already");
        }
    }
}
