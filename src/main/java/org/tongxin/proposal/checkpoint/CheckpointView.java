package org.tongxin.proposal.checkpoint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.media.Attachment;

/**
 * A checkpoint as a case shows it.
 *
 * @param evidence null while it was not kept
 * @param mayKeep  whether the viewer may give the evidence now
 */
public record CheckpointView(
        CheckpointRules.Item item, @Nullable Long id, @Nullable String evidence, @Nullable String keptBy, @Nullable Instant keptAt,
        List<Attachment> files, boolean mayKeep) {

    public boolean kept() {
        return evidence != null;
    }
}
