package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Known;

/** The joint plan (与政府协同推进提案督办, M023): either office enters and closes, both see the same. */
@Component
@Transactional
public class PlanDesk {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Plans plans;
    private final Committees committees;
    private final Announcer announcer;

    PlanDesk(Plans plans, Committees committees, Announcer announcer) {
        this.plans = plans;
        this.committees = committees;
        this.announcer = announcer;
    }

    public long plan(Viewer viewer, long session, PlanText text) {
        Known.session(committees, session);
        Known.unitIfNamed(committees, text.unit());
        long id = plans.save(Plan.of(session, text, viewer.signature())).id;
        announcer.tell(new SupervisionEvent("plan", id, "made", viewer.signature(), text.title()));
        return id;
    }

    public void finish(Viewer viewer, long id, String outcome) {
        var plan = plans.require(id);
        plan.finish(outcome, viewer.signature(), LocalDate.ofInstant(announcer.now(), BEIJING));
        plans.save(plan);
        announcer.tell(new SupervisionEvent("plan", id, "finished", viewer.signature(), outcome.strip()));
    }
}
