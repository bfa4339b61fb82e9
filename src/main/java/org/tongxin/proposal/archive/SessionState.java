package org.tongxin.proposal.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session on the page of the archive.
 *
 * @param holding what it held when archived, else what it holds now
 * @param left    what is in the way of archiving it
 */
public record SessionState(long id, String title, int year, Holding holding, List<CaseException> left, @Nullable Archived archived) {

    /** Who archived it, when, and the hash over what it held. */
    public record Archived(String by, Instant at, String hash) {}
}
