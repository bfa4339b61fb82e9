package org.tongxin.proposal;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.audit.Auditable;
import org.tongxin.proposal.domain.PastGradeWriter;
import org.tongxin.proposal.promise.PastRecheckWriter;
import org.tongxin.proposal.roster.PastRosterWriter;
import org.tongxin.proposal.supervision.PastInspectionWriter;

/** Takes over what was done with cases while they were handled and after, once they came through {@link Intake}. */
@Component
@Transactional
public class FollowUpIntake {

    private final PastGradeWriter grades;
    private final PastRecheckWriter rechecks;
    private final PastRosterWriter roster;
    private final PastInspectionWriter inspections;
    private final ApplicationEventPublisher events;

    FollowUpIntake(
            PastGradeWriter grades, PastRecheckWriter rechecks, PastRosterWriter roster, PastInspectionWriter inspections,
            ApplicationEventPublisher events) {
        this.grades = grades;
        this.rechecks = rechecks;
        this.roster = roster;
        this.inspections = inspections;
        this.events = events;
    }

    public void grade(List<PastWork.Graded> graded, String from) {
        grades.write(graded);
        taken("grades", graded.size(), from);
    }

    public void recheck(List<PastWork.Recheck> rechecked, String from) {
        rechecks.write(rechecked);
        taken("rechecks", rechecked.size(), from);
    }

    public void follow(List<PastWork.Progress> progress, List<PastWork.Urging> urgings, String from) {
        roster.write(progress, urgings);
        taken("roster", progress.size() + urgings.size(), from);
    }

    public void inspect(PastWork.Inspection inspection, String from) {
        inspections.write(inspection);
        taken("inspection", inspection.visits().size(), from);
    }

    private void taken(String what, int count, String from) {
        events.publishEvent(new Taken(what, count, from));
    }

    /** Work of one sort was taken over. */
    record Taken(String what, int count, String from) implements Auditable {

        @Override
        public String act() {
            return "proposal.work-taken-over";
        }

        @Override
        public String subject() {
            return "work:" + what;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("count", count, "from", from);
        }
    }
}
