package org.tongxin.proposal.handover;

import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** The tray of the committee above: accepts what comes from below with a receipt, or declines it with a reason. */
@Component
@Transactional
public class IntakeDesk {

    private final Handovers handovers;
    private final Intakes intakes;
    private final Announcer announcer;

    IntakeDesk(Handovers handovers, Intakes intakes, Announcer announcer) {
        this.handovers = handovers;
        this.intakes = intakes;
        this.announcer = announcer;
    }

    /** Accepts it; makes a draft for the clerk and nothing else. The sender sees the receipt. */
    public void accept(Viewer viewer, long id, String receipt) {
        var handover = handovers.find(id).orElseThrow(NoSuchCase::new);
        var number = receipt.isBlank() ? "%d—%d".formatted(announcer.now().atZone(ZoneId.of("Asia/Shanghai")).getYear(), id) : receipt.strip();
        if (number.length() > 60) {
            throw new Refusal("handover.refused.long");
        }
        requireOpen(handovers.accept(id, viewer.signature(), announcer.now(), number));
        intakes.save(Intake.of(handover, viewer.signature(), announcer.now()));
        announcer.tell(new HandoverEvent("handover:" + id, "accepted", number));
    }

    public void decline(Viewer viewer, long id, String reason) {
        handovers.find(id).orElseThrow(NoSuchCase::new);
        if (reason.isBlank() || reason.strip().length() > 500) {
            throw new Refusal("handover.refused.reason");
        }
        requireOpen(handovers.decline(id, viewer.signature(), announcer.now(), reason.strip()));
        announcer.tell(new HandoverEvent("handover:" + id, "declined", reason.strip()));
    }

    /** Says what the clerk made of an accepted one. */
    public void settle(Viewer viewer, long intake, String note) {
        var taken = intakes.findById(intake).orElseThrow(NoSuchCase::new);
        taken.settle(note, announcer.now());
        intakes.save(taken);
        announcer.tell(new HandoverEvent("intake:" + intake, "settled", taken.note));
    }

    /** Another committee's hand-over, the own one going up, and one answered already are all not there to answer. */
    private static void requireOpen(boolean answered) {
        if (!answered) {
            throw new Refusal("handover.refused.out-of-order");
        }
    }
}
