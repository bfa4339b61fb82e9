package org.tongxin.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.domain.PastCaseWriter;

/** Takes over proposals in bulk, with the history they bring along. */
@Component
@Transactional
public class Intake {

    private final PastCaseWriter writer;
    private final ApplicationEventPublisher events;

    Intake(PastCaseWriter writer, ApplicationEventPublisher events) {
        this.writer = writer;
        this.events = events;
    }

    /**
     * Takes all or none; receipt and case numbers run on in the order given. Deadlines run on only for open cases of the running
     * session: what is older is history.
     *
     * @param importId import they belong to, or null
     * @param from     where they come from, for the audit trail
     * @return their ids, in the order given
     */
    public List<Long> take(List<PastCase> cases, @Nullable Long importId, String from) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var ids = writer.write(cases, importId);
        events.publishEvent(new ProposalsTaken(ids, from));
        return ids;
    }
}
