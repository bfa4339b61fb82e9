package org.tongxin.proposal.early;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.domain.ProposalText;

/**
 * A draft as it was shown, with the remarks on it.
 *
 * @param handedIn whether it has been handed in since
 */
public record EarlyDraftView(
        long id, long proposal, int round, ProposalText text, String proposerName, String sentBy, Instant sentAt, @Nullable String answeredBy,
        @Nullable Instant answeredAt, boolean handedIn, List<Remark> remarks) {

    /** A remark and what the writer made of it. */
    public record Remark(long id, Part part, String text, String by, Instant at, @Nullable Instant resolvedAt, @Nullable String answer) {}

    public boolean open() {
        return answeredAt == null && !handedIn;
    }

    /** The remarks on a part, in the order they were made. */
    public List<Remark> on(Part part) {
        return remarks.stream().filter(remark -> remark.part() == part).toList();
    }

    public long unresolved() {
        return remarks.stream().filter(remark -> remark.resolvedAt() == null).count();
    }
}
