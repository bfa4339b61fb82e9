package org.tongxin.proposal.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** Proposals on the same matter that go on as one (并案). */
@Table(schema = "proposal", name = "merger")
class Merger {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long mainId;
    String opinion;
    String proposedBy;
    Instant proposedAt;
    @Nullable Instant doneAt;
    @Nullable String undoneBy;
    @Nullable Instant undoneAt;
    @Nullable String undoneWhy;

    @MappedCollection(idColumn = "merger", keyColumn = "position")
    List<Merged> members = List.of();

    /**
     * One that is merged into the main one.
     *
     * @param accountId whose consent is asked; null where nobody's is
     * @param agreed    null while not answered
     */
    @Table(schema = "proposal", name = "merged")
    record Merged(long proposalId, @Nullable Long accountId, @Nullable Boolean agreed, @Nullable Instant answeredAt) {

        boolean waitsFor(long account) {
            return agreed == null && accountId != null && accountId == account;
        }

        Merged answered(boolean agree, Instant now) {
            return new Merged(proposalId, accountId, agree, now);
        }
    }

    private Merger() {}

    static Merger of(long main, List<Merged> members, String opinion, String by, Instant now) {
        if (opinion.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        var merger = new Merger();
        merger.mainId = main;
        merger.members = members;
        merger.opinion = opinion.strip();
        merger.proposedBy = by;
        merger.proposedAt = now;
        return merger;
    }

    /** Whether nobody is left who has not agreed. */
    boolean agreed() {
        return members.stream().allMatch(one -> one.accountId() == null || Boolean.TRUE.equals(one.agreed()));
    }

    void answer(long account, boolean agree, Instant now) {
        if (doneAt != null || undoneAt != null || members.stream().noneMatch(one -> one.waitsFor(account))) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        members = members.stream().map(one -> one.waitsFor(account) ? one.answered(agree, now) : one).toList();
    }

    void done(Instant now) {
        doneAt = now;
    }

    void undo(String why, String by, Instant now) {
        if (undoneAt != null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        if (why.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        undoneWhy = why.strip();
        undoneBy = by;
        undoneAt = now;
    }
}
