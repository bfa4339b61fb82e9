package org.tongxin.proposal.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.domain.SessionPhase;

/** Who stands behind a case beside its first proposer. */
public record SigningView(List<Line> signers) {

    /**
     * Somebody asked to sign.
     *
     * @param guest     whether a member of a higher committee
     * @param expiresAt end of the invitation; null where one was taken over signed
     * @param state     name of a {@link Signer.State}
     * @param phase     when in the year of the session it was signed, or null
     * @param rewritten whether the text was changed after it was signed
     */
    public record Line(
            long id, @Nullable Long account, String name, boolean guest, @Nullable Instant expiresAt, String state, String opinion,
            @Nullable SessionPhase phase, boolean rewritten) {

        public boolean pending() {
            return state.equals("PENDING");
        }

        public boolean agreed() {
            return state.equals("AGREED");
        }

        /** Tone of its badge. */
        public String tone() {
            return switch (state) {
                case "AGREED" -> "good";
                case "PENDING" -> "going";
                case "DECLINED" -> "warn";
                default -> "quiet";
            };
        }
    }

    /** Somebody who seconds. */
    public record Second(long account, String name, String opinion, Instant at) {}

    public List<Line> agreed() {
        return signers.stream().filter(Line::agreed).toList();
    }

    public boolean signedBy(long account) {
        return of(account).filter(Line::agreed).isPresent();
    }

    public Optional<Line> of(long account) {
        return signers.stream().filter(one -> one.account() != null && one.account() == account).findFirst();
    }

    /** Whether this account may be asked: never asked before, or asked in vain. */
    public boolean mayAsk(long account) {
        return of(account).filter(one -> one.agreed() || one.pending()).isEmpty();
    }
}
