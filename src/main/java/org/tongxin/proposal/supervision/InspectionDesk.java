package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Known;

/** Inspection teams and their visits (督查组, M024). */
@Component
@Transactional
public class InspectionDesk {

    private final Inspections inspections;
    private final Committees committees;
    private final Announcer announcer;

    InspectionDesk(Inspections inspections, Committees committees, Announcer announcer) {
        this.inspections = inspections;
        this.committees = committees;
        this.announcer = announcer;
    }

    public long form(Viewer viewer, long session, InspectionText text) {
        Known.session(committees, session);
        long id = inspections.save(Inspection.of(session, text, viewer.signature())).id;
        tell(viewer, id, "formed", text.name());
        return id;
    }

    public void write(Viewer viewer, long id, InspectionText text) {
        var inspection = inspections.require(id);
        inspection.write(text);
        inspections.save(inspection);
        tell(viewer, id, "changed", text.name());
    }

    public void visit(Viewer viewer, long id, long unit, LocalDate on) {
        var name = Known.unit(committees, unit).name();
        var inspection = inspections.require(id);
        inspection.visit(unit, on);
        inspections.save(inspection);
        tell(viewer, id, "visit-planned", on + " " + name);
    }

    /** @param number of the visit, from 0 */
    public void report(Viewer viewer, long id, int number, String summary) {
        var inspection = inspections.require(id);
        inspection.report(number, summary, LocalDate.ofInstant(announcer.now(), PlanDesk.BEIJING));
        inspections.save(inspection);
        tell(viewer, id, "visited", summary.strip());
    }

    private void tell(Viewer viewer, long id, String verb, String note) {
        announcer.tell(new SupervisionEvent("inspection", id, verb, viewer.signature(), note));
    }
}
