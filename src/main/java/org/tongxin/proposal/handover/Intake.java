package org.tongxin.proposal.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** What was accepted from a committee below: a draft for the clerk, who makes of it what the rules here allow. */
@Table(schema = "proposal", name = "intake")
class Intake {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long handoverId;
    String fromName;
    String title;
    String proposer;
    String content;
    String takenBy;
    Instant takenAt;
    String note = "";
    @Nullable Instant settledAt;

    static Intake of(HandoverView handover, String by, Instant now) {
        var intake = new Intake();
        intake.handoverId = handover.id();
        intake.fromName = handover.fromName();
        intake.title = handover.title();
        intake.proposer = handover.proposer();
        intake.content = handover.content();
        intake.takenBy = by;
        intake.takenAt = now;
        return intake;
    }

    /** Says what became of it. */
    void settle(String said, Instant now) {
        if (said.isBlank() || said.strip().length() > 500) {
            throw new Refusal("handover.refused.note");
        }
        note = said.strip();
        settledAt = now;
    }
}
