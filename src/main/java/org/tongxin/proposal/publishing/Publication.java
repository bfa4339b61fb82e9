package org.tongxin.proposal.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** One proposal on its way to the public, and back. */
@Table(schema = "proposal", name = "publication")
class Publication {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    State state;
    boolean consentNeeded;
    String begunBy;
    Instant begunAt;
    @Nullable Boolean consent;
    String consentReason = "";
    @Nullable String consentedBy;
    @Nullable Instant consentedAt;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY, prefix = "copy_")
    PublicText copy = PublicText.EMPTY;

    /** What the handling units think, one line each: {@code 住建局：同意公开}. */
    List<String> unitOpinions = List.of();
    /** Why it was sent back or barred; empty where there is nothing to say. */
    String remark = "";
    @Nullable Long checkedAccount;
    @Nullable String checkedBy;
    @Nullable Instant checkedAt;
    @Nullable Long approvedAccount;
    @Nullable String approvedBy;
    @Nullable Instant publishedAt;
    @Nullable String withdrawnBy;
    @Nullable Instant withdrawnAt;
    @Nullable String withdrawnBecause;

    /** Where it stands. */
    enum State {
        /** the proposer was asked */
        ASKED,
        /** the proposer does not agree */
        REFUSED,
        /** the copy may be prepared */
        AGREED,
        /** the secrecy check says no */
        BARRED,
        /** the secrecy check says yes; somebody else decides */
        CHECKED,
        PUBLISHED,
        WITHDRAWN
    }

    private Publication() {}

    static Publication begin(long proposal, boolean consentNeeded, String by, Instant now) {
        var begun = new Publication();
        begun.proposalId = proposal;
        begun.consentNeeded = consentNeeded;
        begun.state = consentNeeded ? State.ASKED : State.AGREED;
        begun.begunBy = by;
        begun.begunAt = now;
        return begun;
    }

    /** The proposer's own word, which may change: what is out already is withdrawn by a no. */
    void consent(boolean agreed, String reason, String by, Instant now) {
        if (!agreed && reason.isBlank()) {
            throw new Refusal("publishing.refused.reason");
        }
        consent = agreed;
        consentReason = agreed ? "" : reason;
        consentedBy = by;
        consentedAt = now;
        if (!agreed && state == State.PUBLISHED) {
            withdraw(reason, by, now);
        } else if (!agreed && state != State.WITHDRAWN && state != State.BARRED) {
            state = State.REFUSED;
        } else if (agreed && (state == State.ASKED || state == State.REFUSED)) {
            state = State.AGREED;
        }
    }

    /** What a unit thinks of it; its earlier word gives way. */
    void hear(String unit, String opinion) {
        require(EnumSet.of(State.ASKED, State.AGREED, State.CHECKED));
        var heard = new ArrayList<>(unitOpinions.stream().filter(one -> !one.startsWith(unit + "：")).toList());
        heard.add(unit + "：" + opinion);
        unitOpinions = heard;
    }

    /** Writes the copy; one that was barred or withdrawn begins its way anew. */
    void write(PublicText text) {
        require(EnumSet.of(State.AGREED, State.BARRED, State.WITHDRAWN));
        if (consentNeeded && !Boolean.TRUE.equals(consent)) {
            throw new Refusal("publishing.refused.no-consent");
        }
        copy = text;
        state = State.AGREED;
    }

    /** The secrecy check passed. */
    void check(Viewer viewer, Instant now) {
        require(EnumSet.of(State.AGREED));
        if (copy.empty()) {
            throw new Refusal("publishing.refused.no-copy");
        }
        state = State.CHECKED;
        remark = "";
        checkedAccount = viewer.account();
        checkedBy = viewer.signature();
        checkedAt = now;
    }

    /** The secrecy check forbids it. */
    void bar(String reason) {
        require(EnumSet.of(State.AGREED));
        state = State.BARRED;
        remark = reason;
    }

    /** Somebody other than who checked lets it out. */
    void approve(Viewer viewer, Instant now) {
        require(EnumSet.of(State.CHECKED));
        if (checkedAccount != null && checkedAccount == viewer.account()) {
            throw new Refusal("publishing.refused.same-person");
        }
        state = State.PUBLISHED;
        approvedAccount = viewer.account();
        approvedBy = viewer.signature();
        publishedAt = now;
        withdrawnBy = null;
        withdrawnAt = null;
        withdrawnBecause = null;
    }

    void sendBack(String reason) {
        require(EnumSet.of(State.CHECKED));
        state = State.AGREED;
        remark = reason;
    }

    boolean isOut() {
        return state == State.PUBLISHED;
    }

    void withdraw(String reason, String by, Instant now) {
        require(EnumSet.of(State.PUBLISHED));
        state = State.WITHDRAWN;
        withdrawnBecause = reason;
        withdrawnBy = by;
        withdrawnAt = now;
    }

    private void require(Set<State> wanted) {
        if (!wanted.contains(state)) {
            throw new Refusal("publishing.refused.out-of-order");
        }
    }
}
