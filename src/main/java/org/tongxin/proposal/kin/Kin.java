package org.tongxin.proposal.kin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** A group of like cases; who left it stays in its list. */
@Table(schema = "proposal", name = "kin")
class Kin {

    private static final int NAME_MAX = 100;

    @Id
    @Nullable Long id;

    @Version
    int version;

    String name;
    @Nullable Long unitId;
    @Nullable LocalDate dueOn;
    String plan;
    String madeBy;
    Instant madeAt;
    @Nullable Instant endedAt;

    @MappedCollection(idColumn = "kin", keyColumn = "position")
    List<Member> members = new ArrayList<>();

    /** One case in the group. */
    @Table(schema = "proposal", name = "kin_member")
    record Member(long proposalId, Instant joinedAt, @Nullable Instant leftAt) {}

    private Kin() {}

    static Kin of(KinText text, String by, Instant now) {
        var kin = new Kin();
        kin.madeBy = by;
        kin.madeAt = now;
        kin.write(text);
        return kin;
    }

    final void write(KinText text) {
        if (text.name().isBlank()) {
            throw new Refusal("kin.refused.name");
        }
        if (text.name().length() > NAME_MAX) {
            throw new Refusal("proposal.refused.text-long", NAME_MAX);
        }
        requireOpen();
        name = text.name();
        unitId = text.unit();
        dueOn = text.dueOn();
        plan = text.plan();
    }

    void join(long proposal, Instant now) {
        requireOpen();
        if (members.stream().noneMatch(one -> one.proposalId() == proposal && one.leftAt() == null)) {
            members.add(new Member(proposal, now, null));
        }
    }

    /** @throws NoSuchCase when it is not in the group now */
    void leave(long proposal, Instant now) {
        requireOpen();
        if (!current().contains(proposal)) {
            throw new NoSuchCase();
        }
        members = new ArrayList<>(members.stream()
                .map(one -> one.proposalId() == proposal && one.leftAt() == null ? new Member(proposal, one.joinedAt(), now) : one)
                .toList());
    }

    /** Dissolves the group; each case goes on by itself. */
    List<Long> end(Instant now) {
        var left = current();
        left.forEach(proposal -> leave(proposal, now));
        endedAt = now;
        return left;
    }

    List<Long> current() {
        return members.stream().filter(one -> one.leftAt() == null).map(Member::proposalId).toList();
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new Refusal("kin.refused.ended");
        }
    }
}
