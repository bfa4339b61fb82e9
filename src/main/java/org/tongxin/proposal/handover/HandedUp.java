package org.tongxin.proposal.handover;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** A proposal that went to a committee above. It is nobody's received or filed proposal here. */
@Table(schema = "proposal", name = "handed_up")
class HandedUp {

    @Id
    @Nullable Long id;

    @Version
    int version;

    @Nullable Long sessionId;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    HandedUpText text;

    @Nullable Long handoverId;
    String keptBy;
    Instant keptAt;

    static HandedUp keep(HandedUpText text, LocalDate today, String by, Instant now) {
        var kept = new HandedUp();
        kept.write(text, today);
        kept.keptBy = by;
        kept.keptAt = now;
        return kept;
    }

    final void write(HandedUpText changed, LocalDate today) {
        require(changed.title() != null && !changed.title().isEmpty() && changed.title().length() <= 200, "handover.refused.title");
        require(changed.proposer() != null && !changed.proposer().isEmpty() && changed.proposer().length() <= 200, "handover.refused.proposer");
        require(changed.handedOn() != null && !changed.handedOn().isAfter(today), "handover.refused.date");
        require(changed.upperNumber().length() <= 60 && changed.unit().length() <= 200 && changed.result().length() <= 4000, "handover.refused.long");
        require(changed.status() != HandedUpText.Status.FILED || !changed.upperNumber().isEmpty(), "handover.refused.number");
        require(handoverId == null || changed.toCommittee().equals(text.toCommittee()), "handover.refused.handed-over");
        text = changed;
    }

    /** It was handed over in the system; only once. */
    void handedOver(long handover) {
        require(handoverId == null, "handover.refused.twice");
        handoverId = handover;
    }

    private static void require(boolean met, String key) {
        if (!met) {
            throw new Refusal(key);
        }
    }
}
