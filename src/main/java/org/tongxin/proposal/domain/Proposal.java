package org.tongxin.proposal.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.ui.Refusal;

/** One proposal on its main way. Each verb checks that it may be done now and leaves the rest to the database's own checks. */
@Table(schema = "proposal", name = "proposal")
class Proposal {

    private static final int WHY_MAX = 300;

    @Id
    @Nullable Long id;

    @Version
    int version;

    UUID formKey;
    @Nullable Long sessionId;
    @Nullable Long rulebookId;
    /** Follows from the signatures: changed by {@link Kinds} alone. */
    @InsertOnlyProperty
    ProposalKind kind;

    @Nullable Long proposerId;
    String proposerName;
    @Nullable Long sectorId;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    ProposalText text;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY, prefix = "wish_")
    ProposalWishes wishes = ProposalWishes.NONE;

    /** Whether a member of a higher committee living here proposes. */
    boolean byGuest;

    List<String> themes = List.of();
    String channel = "direct";
    boolean inSession;
    ProposalStatus status;
    @Nullable Integer receiptNo;
    @Nullable Instant receivedAt;
    @Nullable Integer caseNo;
    @Nullable String caseLabel;
    @Nullable Instant filedAt;
    @Nullable String declineReason;
    @Nullable String destination;
    @Nullable Instant declinedAt;
    @Nullable Instant repliedAt;
    @Nullable Instant closedAt;
    @Nullable String closedBecause;
    @Nullable Closing closedAs;
    @Nullable Long importId;
    int reviewStep;
    /** Code of the grade of registration (分类登记), where the committee has such. */
    @Nullable String grade;
    @Nullable String setAsideAs;
    @Nullable Instant setAsideAt;
    @Nullable String setAsideBecause;
    @Nullable Long mergedInto;
    Instant createdAt;

    private Proposal() {}

    /** Who proposes. */
    record Proposer(ProposalKind kind, @Nullable Long account, String name, @Nullable Long sector, boolean guest) {}

    static Proposal draft(UUID formKey, Proposer proposer, ProposalText text, Instant now) {
        var draft = new Proposal();
        draft.formKey = formKey;
        draft.kind = proposer.kind();
        draft.proposerId = proposer.account();
        draft.proposerName = proposer.name();
        draft.sectorId = proposer.sector();
        draft.byGuest = proposer.guest();
        draft.text = text;
        draft.status = ProposalStatus.DRAFT;
        draft.createdAt = now;
        return draft;
    }

    void write(ProposalText changed) {
        if (!status.writable()) {
            throw new Refusal("proposal.refused.not-writable");
        }
        text = changed;
    }

    void wish(ProposalWishes changed) {
        if (changed.withheldWhy().length() > WHY_MAX) {
            throw new Refusal("signing.refused.withheld-long", WHY_MAX);
        }
        wishes = changed;
    }

    /** Hands the proposal in. One that comes back after revision keeps its receipt number and its session. */
    void submit(Receipt receipt) {
        if (!wishes.noSecrets()) {
            throw new Refusal("signing.refused.secrecy");
        }
        if (wishes.withheld() && wishes.withheldWhy().isEmpty()) {
            throw new Refusal("signing.refused.withheld-why");
        }
        become(ProposalStatus.RECEIVED);
        reviewStep = 0;
        if (receiptNo == null) {
            receiptNo = receipt.number();
            sessionId = receipt.session();
            inSession = receipt.inSession();
            receivedAt = receipt.at();
            rulebookId = receipt.rulebook();
        }
    }

    /** What handing in gives: a running number within the session. */
    record Receipt(int number, long session, boolean inSession, Instant at, @Nullable Long rulebook) {}

    void giveBack() {
        become(ProposalStatus.RETURNED);
        wishes = wishes.stating(false);
    }

    void decline(String reason, String destination, Instant now) {
        become(ProposalStatus.DECLINED);
        this.declineReason = reason;
        this.destination = destination;
        this.declinedAt = now;
    }

    void file(int number, String label, Instant now) {
        become(ProposalStatus.FILED);
        this.caseNo = number;
        this.caseLabel = label;
        this.filedAt = now;
    }

    /** The reply was issued; only the first one sets the date. */
    void replied(Instant now) {
        requireStatus(ProposalStatus.FILED);
        if (repliedAt == null) {
            repliedAt = now;
        }
    }

    /** How a case comes to be closed. */
    enum Closing {
        /** everybody whose rating counts is satisfied with every reply */
        RATED,
        /** the form did not come back; never counted as rated or satisfied */
        UNRETURNED,
        /** the office judged an unsatisfied or incomplete rating */
        JUDGED
    }

    void close(Closing as, String because, Instant now) {
        if (repliedAt == null) {
            throw new Refusal("proposal.refused.close-without-reply");
        }
        become(ProposalStatus.CLOSED);
        closedAt = now;
        closedAs = as;
        closedBecause = because;
    }

    /** Why a proposal no longer goes its own way. */
    record Aside(String as, String because, @Nullable Long mergedInto) {

        static Aside merged(long main, String title) {
            return new Aside("MERGED", title, main);
        }

        static Aside withdrawn(String because) {
            return new Aside("WITHDRAWN", because, null);
        }
    }

    void setAside(Aside aside, Instant now) {
        become(ProposalStatus.SET_ASIDE);
        setAsideAs = aside.as();
        setAsideBecause = aside.because();
        mergedInto = aside.mergedInto();
        setAsideAt = now;
    }

    /** A merger was undone: it goes on from where it was. */
    void takeUpAgain() {
        if (mergedInto == null) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        become(filedAt == null ? ProposalStatus.RECEIVED : ProposalStatus.FILED);
        setAsideAs = null;
        setAsideBecause = null;
        mergedInto = null;
        setAsideAt = null;
    }

    void requireStatus(ProposalStatus wanted) {
        if (status != wanted) {
            throw new Refusal("proposal.refused.out-of-order");
        }
    }

    private void become(ProposalStatus next) {
        if (!status.canBecome(next)) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        status = next;
    }
}
