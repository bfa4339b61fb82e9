package org.tongxin.proposal.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session that was archived once and is open again. */
public record PastArchive(
        String session, String by, Instant at, @Nullable String reopenedBy, @Nullable Instant reopenedAt, @Nullable String because) {}
