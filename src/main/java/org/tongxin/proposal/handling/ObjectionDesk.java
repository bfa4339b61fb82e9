package org.tongxin.proposal.handling;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.calendar.Explanation;
import org.tongxin.calendar.Holidays;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.AssignmentDesk;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Objections of units (rules.md §1.8): with a reason and a better unit, within the limit, decided by the office. */
@Component
@Transactional
public class ObjectionDesk {

    private final Objections objections;
    private final OwnPart parts;
    private final AssignmentDesk assignments;
    private final Announcer announcer;
    private final HandlingLimits limits;

    ObjectionDesk(Objections objections, OwnPart parts, AssignmentDesk assignments, Announcer announcer, HandlingLimits limits) {
        this.objections = objections;
        this.parts = parts;
        this.assignments = assignments;
        this.announcer = announcer;
        this.limits = limits;
    }

    public void raise(Viewer viewer, long assignment, String reason, long betterUnit) {
        var part = parts.require(viewer, assignment);
        if (part.replied()) {
            throw new Refusal("proposal.refused.replied-already");
        }
        var last = limits.objectionDue(part);
        if (LocalDate.ofInstant(announcer.now(), OwnPart.BEIJING).isAfter(last)) {
            throw new Refusal("proposal.refused.objection-late", last);
        }
        if (objections.existsByAssignmentIdAndDecidedAtIsNull(assignment)) {
            throw new Refusal("proposal.refused.asked-already");
        }
        parts.requireUnit(betterUnit);
        var objection = objections.save(Objection.of(part, reason, betterUnit, viewer, announcer.now()));
        announcer.tell(new ProposalEvent.Noted(part.proposal(), viewer.signature(), objection.raisedAt, "objected",
                part.unitName() + "：" + objection.reason));
    }

    /** Accepts it: the case goes to the given unit, which need not be the one proposed. */
    public void accept(Viewer viewer, long id, long unit, String opinion) {
        var objection = objections.require(id);
        objection.decide(true, opinion, viewer, announcer.now());
        objections.save(objection);
        assignments.reassign(viewer, objection.assignmentId, unit, objection.reason);
    }

    public void refuse(Viewer viewer, long id, String opinion) {
        var objection = objections.require(id);
        objection.decide(false, opinion, viewer, announcer.now());
        objections.save(objection);
        announcer.tell(new ProposalEvent.Noted(objection.proposalId, viewer.signature(), announcer.now(), "objection-refused",
                opinion.strip()));
    }

    /** When the units' times end, by the rules of the case. */
    @Component
    static class HandlingLimits {
        private final Holidays holidays;
        private final Rulebooks rulebooks;

        HandlingLimits(Holidays holidays, Rulebooks rulebooks) {
            this.holidays = holidays;
            this.rulebooks = rulebooks;
        }

        LocalDate objectionDue(OwnPart.Part part) {
            var limit = rulebooks.of(part.rulebook()).section(HandlingRules.class).objection();
            var day = LocalDate.ofInstant(part.assignedAt(), OwnPart.BEIJING);
            return Explanation.of(day, "", limit, List.of(), List.of(), holidays.workingDaysFrom(day)).due().orElseThrow();
        }
    }
}
