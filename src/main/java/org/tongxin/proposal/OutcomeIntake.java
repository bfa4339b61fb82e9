package org.tongxin.proposal;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.archive.PastArchiving;
import org.tongxin.proposal.award.PastHonoursWriter;
import org.tongxin.proposal.handover.HandedUpDesk;
import org.tongxin.proposal.handover.HandedUpText;
import org.tongxin.proposal.publishing.PastReleaseWriter;

/** Takes over what became of proposals in the end: published, honoured, handed up, archived. */
@Component
@Transactional
public class OutcomeIntake {

    private final PastReleaseWriter releases;
    private final PastHonoursWriter honours;
    private final HandedUpDesk handedUp;
    private final PastArchiving archiving;
    private final ApplicationEventPublisher events;

    OutcomeIntake(
            PastReleaseWriter releases, PastHonoursWriter honours, HandedUpDesk handedUp, PastArchiving archiving, ApplicationEventPublisher events) {
        this.releases = releases;
        this.honours = honours;
        this.handedUp = handedUp;
        this.archiving = archiving;
        this.events = events;
    }

    public void release(List<PastWork.Release> released, String from) {
        released.forEach(releases::write);
        events.publishEvent(new FollowUpIntake.Taken("releases", released.size(), from));
    }

    public void honour(PastWork.Honours round, String from) {
        honours.write(round);
        events.publishEvent(new FollowUpIntake.Taken("honours", round.chosen().size(), from));
    }

    /** Keeps the record of one that was handed up. */
    public void handUp(PastWork.Person office, PastWork.HandedUp one) {
        handedUp.keep(viewer(office), new HandedUpText(one.committee(), HandedUpText.Way.MEMBER, one.title(), one.proposer(), one.on(),
                one.number() == null ? HandedUpText.Status.SUBMITTED : HandedUpText.Status.FILED, one.number(), one.unit(), one.result(), one.proposal()));
    }

    /** Archives a session if nothing of it is left open; says whether it was. */
    public boolean archive(PastWork.Person office, long session) {
        return archiving.archive(viewer(office), session);
    }

    private static Viewer viewer(PastWork.Person office) {
        return new Viewer(office.account(), office.name(), null, Set.of(Role.PROPOSALS_CLERK), Set.of(), null);
    }
}
