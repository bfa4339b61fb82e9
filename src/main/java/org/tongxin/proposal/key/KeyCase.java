package org.tongxin.proposal.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Role;
import org.tongxin.ui.Refusal;

/** A proposal that is a key one (重点提案) for a session; who held one of its slots stays in its list. */
@Table(schema = "proposal", name = "key_case")
class KeyCase {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long sessionId;
    long candidateId;
    long rulebookId;
    LocalDate keyOn;
    String decidedBy;
    String plan = "";
    @Nullable Long unitId;
    @Nullable LocalDate dueOn;
    @Nullable String startedBy;
    @Nullable Instant startedAt;
    @Nullable String result;
    @Nullable String finishedBy;
    @Nullable Instant finishedAt;
    @Nullable String undoneBy;
    @Nullable Instant undoneAt;
    @Nullable String undoneWhy;

    @MappedCollection(idColumn = "key_case", keyColumn = "position")
    List<Holder> holders = new ArrayList<>();

    /** Who holds a slot, or held it. */
    @Table(schema = "proposal", name = "key_holder")
    record Holder(String slot, KeyRules.Party party, long accountId, String name, Role role, Instant namedAt, @Nullable Instant releasedAt) {

        boolean current() {
            return releasedAt == null;
        }

        Holder released(Instant now) {
            return new Holder(slot, party, accountId, name, role, namedAt, now);
        }
    }

    private KeyCase() {}

    static KeyCase of(Candidate candidate, Round round, LocalDate keyOn, String by) {
        var key = new KeyCase();
        key.proposalId = candidate.proposalId;
        key.candidateId = candidate.id;
        key.sessionId = round.sessionId;
        key.rulebookId = round.rulebookId;
        key.keyOn = keyOn;
        key.decidedBy = by;
        return key;
    }

    void name(KeyRules.Slot slot, People.Person person, Instant now) {
        requireOpen();
        if (holds(slot.code(), person.account())) {
            return;
        }
        if (holders.stream().filter(one -> one.current() && one.slot().equals(slot.code())).count() >= slot.most()) {
            throw new Refusal("key.refused.slot-full", slot.label(), slot.most());
        }
        holders.add(new Holder(slot.code(), slot.party(), person.account(), person.name(), person.role(), now, null));
    }

    /** Lets somebody go; from the start on, an obligatory slot may not become empty by it. */
    void release(KeyRules.Slot slot, long account, Instant now) {
        requireOpen();
        boolean last = holders.stream().noneMatch(one -> one.current() && one.slot().equals(slot.code()) && one.accountId() != account);
        if (slot.required() && startedAt != null && last && holds(slot.code(), account)) {
            throw new Refusal("key.refused.last-leader", slot.label());
        }
        holders = new ArrayList<>(holders.stream()
                .map(one -> one.current() && one.slot().equals(slot.code()) && one.accountId() == account ? one.released(now) : one)
                .toList());
    }

    void plan(String text, @Nullable Long unit, @Nullable LocalDate due) {
        requireOpen();
        plan = Said.of(text, Said.TEXT);
        unitId = unit;
        dueOn = Said.day(due);
    }

    void start(String by, Instant now) {
        requireOpen();
        if (startedAt != null) {
            throw new Refusal("key.refused.out-of-order");
        }
        startedBy = by;
        startedAt = now;
    }

    void finish(String outcome, String by, Instant now) {
        requireOpen();
        if (startedAt == null) {
            throw new Refusal("key.refused.out-of-order");
        }
        result = Said.required(outcome, Said.TEXT, "key.refused.result");
        finishedBy = by;
        finishedAt = now;
    }

    void undo(String why, String by, Instant now) {
        requireOpen();
        undoneWhy = Said.required(why, Said.WORDS, "key.refused.reason");
        undoneBy = by;
        undoneAt = now;
    }

    boolean holds(String slot, long account) {
        return holders.stream().anyMatch(one -> one.current() && one.slot().equals(slot) && one.accountId() == account);
    }

    /** The name under which the account holds the slot now. */
    String nameOf(String slot, long account) {
        return holders.stream().filter(one -> one.current() && one.slot().equals(slot) && one.accountId() == account)
                .map(Holder::name).findFirst().orElse("");
    }

    /** Whether that account takes the handling (领办). */
    boolean handledBy(long account) {
        return holders.stream().anyMatch(one -> one.current() && one.party() == KeyRules.Party.LEADS_HANDLING && one.accountId() == account);
    }

    boolean open() {
        return finishedAt == null && undoneAt == null;
    }

    private void requireOpen() {
        if (!open()) {
            throw new Refusal("key.refused.over");
        }
    }
}
