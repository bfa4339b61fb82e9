package org.tongxin.proposal.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Directory;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.SessionPhase;
import org.tongxin.ui.Refusal;

/** Somebody asked to sign jointly (联名), and the answer. One row per person; whoever is asked again keeps it. */
@Table(schema = "proposal", name = "signer")
class Signer {

    static final int OPINION_MAX = 500;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    @Nullable Long accountId;
    String name;
    boolean guest;
    int position;
    @Nullable Instant invitedAt;
    @Nullable Instant expiresAt;
    @Nullable Instant agreedAt;
    @Nullable Instant declinedAt;
    @Nullable Instant withdrawnAt;
    String opinion = "";
    @Nullable SessionPhase phase;

    /** Where an invitation stands; expiry is a matter of the clock, never stored. */
    enum State {
        PENDING, AGREED, DECLINED, EXPIRED, WITHDRAWN
    }

    private Signer() {}

    static Signer invited(long proposal, Directory.Person person, int position, Instant now, Instant until) {
        var signer = new Signer();
        signer.proposalId = proposal;
        signer.accountId = person.account();
        signer.name = person.name();
        signer.guest = person.role() == Role.GUEST_MEMBER;
        signer.position = position;
        signer.invite(now, until);
        return signer;
    }

    /** Asks, or asks again whoever did not agree. */
    final void invite(Instant now, Instant until) {
        if (agreedAt != null) {
            throw new Refusal("signing.refused.signed-already", name);
        }
        invitedAt = now;
        expiresAt = until;
        declinedAt = null;
        withdrawnAt = null;
        opinion = "";
    }

    void agree(String said, @Nullable SessionPhase when, Instant now) {
        requirePending(now);
        opinion = within(said);
        phase = when;
        agreedAt = now;
    }

    /** Signs once more, now that the text was changed. */
    void renew(@Nullable SessionPhase when, Instant now) {
        if (agreedAt == null) {
            throw new Refusal("signing.refused.answered");
        }
        phase = when;
        agreedAt = now;
    }

    /** Says no to the invitation, or takes a signature back. */
    void decline(String said, Instant now) {
        if (agreedAt == null) {
            requirePending(now);
        }
        opinion = within(said);
        agreedAt = null;
        phase = null;
        declinedAt = now;
    }

    /** The first proposer takes the invitation back; a signature is its signer's own and stays. */
    void withdraw(Instant now) {
        if (agreedAt != null) {
            throw new Refusal("signing.refused.signed-already", name);
        }
        requirePending(now);
        withdrawnAt = now;
    }

    State at(Instant now) {
        return state(agreedAt, declinedAt, withdrawnAt, expiresAt, now);
    }

    static State state(
            @Nullable Instant agreedAt, @Nullable Instant declinedAt, @Nullable Instant withdrawnAt, @Nullable Instant expiresAt, Instant now) {
        if (agreedAt != null) {
            return State.AGREED;
        }
        if (declinedAt != null) {
            return State.DECLINED;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return expiresAt != null && now.isBefore(expiresAt) ? State.PENDING : State.EXPIRED;
    }

    private void requirePending(Instant now) {
        switch (at(now)) {
            case PENDING -> {
                // waits for an answer
            }
            case EXPIRED -> throw new Refusal("signing.refused.expired");
            case WITHDRAWN -> throw new Refusal("signing.refused.withdrawn");
            case AGREED, DECLINED -> throw new Refusal("signing.refused.answered");
        }
    }

    static String within(String said) {
        if (said.strip().length() > OPINION_MAX) {
            throw new Refusal("signing.refused.opinion-long", OPINION_MAX);
        }
        return said.strip();
    }
}
