package org.tongxin.proposal.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.audit.Auditable;

/** Tells the house what happened, and when: the two things every act needs. */
@Component
public class Announcer {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcer(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Now, in the precision the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today in Beijing. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Lets other subjects know of something that no history and no audit trail keeps. */
    void hint(Object event) {
        events.publishEvent(event);
    }

    public void tell(Auditable event) {
        events.publishEvent(event);
    }
}
