package org.tongxin.proposal.supervision;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.PastWork;
import org.tongxin.proposal.domain.PastHistory;

/** Writes a past inspection (督查) with its visits, findings and what was put right. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastInspectionWriter {

    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final Inspections inspections;
    private final Findings findings;
    private final PastHistory history;

    PastInspectionWriter(Inspections inspections, Findings findings, PastHistory history) {
        this.inspections = inspections;
        this.findings = findings;
        this.history = history;
    }

    public void write(PastWork.Inspection past) {
        var text = new InspectionText(past.name(), past.leader(), past.from(), past.to(), past.bodies(), past.members(), past.government());
        var inspection = Inspection.of(past.session(), text, past.office().name());
        for (int i = 0; i < past.visits().size(); i++) {
            var visit = past.visits().get(i);
            inspection.visit(visit.unit(), visit.on());
            inspection.report(i, visit.summary(), visit.on());
        }
        var saved = inspections.save(inspection);
        past.visits().forEach(visit -> find(saved, visit, past.office()));
    }

    private void find(Inspection inspection, PastWork.Visit visit, PastWork.Person office) {
        var at = visit.on().atTime(EVENING).atZone(PlanDesk.BEIJING).toInstant();
        var right = visit.rectified();
        var finding = Finding.of(inspection, new FindingText(visit.proposal(), visit.unit(), visit.found(), right == null ? "" : right.wanted(),
                right == null ? null : right.due()), office.name(), at);
        var lines = new ArrayList<>(List.of(line(visit, at, "inspected", office, visit.found())));
        if (right != null) {
            finding.rectify(right.done(), right.unit().name(), right.doneAt());
            finding.close(right.check(), office.name(), right.closedAt());
            lines.add(line(visit, right.doneAt(), "rectified", right.unit(), right.done()));
            lines.add(line(visit, right.closedAt(), "recheck-passed", office, right.check()));
        }
        findings.save(finding);
        history.add(lines);
    }

    private static PastHistory.Line line(PastWork.Visit visit, Instant at, String verb, PastWork.Person by, String note) {
        return new PastHistory.Line(visit.proposal(), at, verb, by.name(), note);
    }
}
