package org.tongxin.proposal.checkpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** The evidence that a checkpoint was kept on a case; written again it is replaced, the history keeps what was said before. */
@Table(schema = "proposal", name = "checkpoint")
class Checkpoint {

    private static final int EVIDENCE_MAX = 1000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    String code;
    String evidence;
    String keptBy;
    Instant keptAt;

    private Checkpoint() {}

    static Checkpoint of(long proposal, String code) {
        var checkpoint = new Checkpoint();
        checkpoint.proposalId = proposal;
        checkpoint.code = code;
        return checkpoint;
    }

    void keep(String what, String by, Instant now) {
        if (what.isBlank()) {
            throw new Refusal("checkpoint.refused.evidence");
        }
        if (what.strip().length() > EVIDENCE_MAX) {
            throw new Refusal("roster.refused.long", EVIDENCE_MAX);
        }
        evidence = what.strip();
        keptBy = by;
        keptAt = now;
    }
}
