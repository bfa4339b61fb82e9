package org.tongxin.proposal;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.audit.Auditable;
import org.tongxin.proposal.key.PastSelectionWriter;

/** Takes over selections of key proposals, with leaders and actions, after the proposals themselves came through {@link Intake}. */
@Component
@Transactional
public class KeyIntake {

    private final PastSelectionWriter writer;
    private final ApplicationEventPublisher events;

    KeyIntake(PastSelectionWriter writer, ApplicationEventPublisher events) {
        this.writer = writer;
        this.events = events;
    }

    /**
     * Takes all or none.
     *
     * @param from where they come from, for the audit trail
     */
    public void take(List<PastSelection> selections, String from) {
        for (var selection : selections) {
            events.publishEvent(new Taken(writer.write(selection), selection.items().size(), from));
        }
    }

    /** A selection was taken over. */
    record Taken(long round, int candidates, String from) implements Auditable {

        @Override
        public String act() {
            return "proposal.key-round-taken-over";
        }

        @Override
        public String subject() {
            return "key-round:" + round;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("candidates", candidates, "from", from);
        }
    }
}
