package org.tongxin.proposal.promise;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** One promised answer of an issued reply, until it is found kept or another reply replaces it. Rows are made by {@link PromiseMaking}. */
@Table(schema = "proposal", name = "promise")
class Promise {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long assignmentId;
    long replyId;
    int ask;
    String text;
    long unitId;
    String person;
    LocalDate promisedOn;
    LocalDate dueOn;
    PromiseState state;
    Instant madeAt;
    @Nullable Instant reportedAt;
    @Nullable LocalDate askedFor;
    @Nullable String askedBecause;
    @Nullable Long nextReplyId;

    private Promise() {}

    /** Progress may be told as long as it is not found kept. */
    void requireRunning() {
        if (state == PromiseState.SUPERSEDED || state == PromiseState.KEPT) {
            throw new Refusal("promise.refused.over");
        }
    }

    void fulfil(Instant now) {
        if (!state.unfinished()) {
            throw new Refusal("promise.refused.over");
        }
        state = PromiseState.REPORTED;
        reportedAt = now;
        dropRequest();
    }

    void askFor(LocalDate day, String because, LocalDate today) {
        if (!state.unfinished()) {
            throw new Refusal("promise.refused.over");
        }
        if (askedFor != null) {
            throw new Refusal("promise.refused.asked-already");
        }
        if (!day.isAfter(dueOn) || !day.isAfter(today)) {
            throw new Refusal("promise.refused.date-not-later", dueOn);
        }
        askedFor = day;
        askedBecause = because;
    }

    /** Returns the day that was asked for. */
    LocalDate decide(boolean grant) {
        var wanted = askedFor;
        if (wanted == null) {
            throw new Refusal("promise.refused.nothing-asked");
        }
        if (grant) {
            dueOn = wanted;
        }
        dropRequest();
        return wanted;
    }

    /** What a re-check found; it may be looked at again any number of times, years later too. */
    void check(PromiseState found) {
        if (found != PromiseState.KEPT && found != PromiseState.PARTLY && found != PromiseState.BROKEN) {
            throw new Refusal("promise.refused.result");
        }
        if (state == PromiseState.SUPERSEDED) {
            throw new Refusal("promise.refused.over");
        }
        state = found;
        if (found == PromiseState.KEPT) {
            dropRequest();
        }
    }

    private void dropRequest() {
        askedFor = null;
        askedBecause = null;
    }
}
