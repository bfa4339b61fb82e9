package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** What teams find, what units put right, and the re-check (M024). */
@Component
@Transactional
public class FindingDesk {

    private final Findings findings;
    private final Inspections inspections;
    private final Cases cases;
    private final Announcer announcer;

    FindingDesk(Findings findings, Inspections inspections, Cases cases, Announcer announcer) {
        this.findings = findings;
        this.inspections = inspections;
        this.cases = cases;
        this.announcer = announcer;
    }

    /** Writes down what was found at a visited unit about one of its cases, with what must be put right and by when. */
    public void find(Viewer viewer, long inspection, FindingText text) {
        if (!cases.require(viewer, text.proposal()).units().contains(text.unit())) {
            throw new Refusal("meeting.refused.not-handling");
        }
        var finding = findings.save(Finding.of(inspections.require(inspection), text, viewer.signature(), announcer.now()));
        tell(viewer, finding, "inspected", finding.found + (finding.dueOn == null ? "" : "；" + finding.rectify + "（" + finding.dueOn + "）"));
    }

    public void rectify(Viewer viewer, long id, String what) {
        var finding = findings.require(id);
        if (!viewer.units().contains(finding.unitId)) {
            throw new NoSuchCase();
        }
        finding.rectify(what, viewer.signature(), announcer.now());
        findings.save(finding);
        tell(viewer, finding, "rectified", what.strip());
    }

    /** The re-check passes it. */
    public void close(Viewer viewer, long id, String note) {
        var finding = findings.require(id);
        finding.close(note, viewer.signature(), announcer.now());
        findings.save(finding);
        tell(viewer, finding, "recheck-passed", note.strip());
    }

    /** The re-check does not pass it. */
    public void sendBack(Viewer viewer, long id, String note, LocalDate until) {
        var finding = findings.require(id);
        finding.sendBack(note, until, viewer.signature(), LocalDate.ofInstant(announcer.now(), PlanDesk.BEIJING));
        findings.save(finding);
        tell(viewer, finding, "recheck-failed", note.strip());
    }

    private void tell(Viewer viewer, Finding finding, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(finding.proposalId, viewer.signature(), announcer.now(), verb, note));
    }
}
