package org.tongxin.identity.domain;

import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Vault;

/** What an account changes of itself: its password and its second factor. */
@Component
public class PasswordDesk {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Vault vault;
    private final Clock clock;

    PasswordDesk(Accounts accounts, PasswordEncoder passwords, Vault vault, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.vault = vault;
        this.clock = clock;
    }

    /** Why a change was refused, or that it was made. */
    public enum Outcome {
        DONE, WRONG_CURRENT, TOO_SHORT, TOO_SIMPLE, SAME
    }

    public Outcome change(long account, String current, String wanted) {
        var known = accounts.byId(account).orElseThrow();
        if (known.passwordHash() == null || !passwords.matches(current, known.passwordHash())) {
            return Outcome.WRONG_CURRENT;
        }
        if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
            return Outcome.TOO_SHORT;
        }
        if (kinds(wanted) < 3 || wanted.contains(known.login())) {
            return Outcome.TOO_SIMPLE;
        }
        if (wanted.equals(current)) {
            return Outcome.SAME;
        }
        accounts.changePassword(account, passwords.encode(wanted));
        return Outcome.DONE;
    }

    /** A fresh secret for an authenticator app, kept nowhere until {@link #confirmSecondFactor}. */
    public String offerSecondFactor() {
        return vault.close(Totp.newSecret());
    }

    /** The secret of an offer as the app takes it. */
    public String readable(String offer) {
        return Totp.base32(vault.open(offer));
    }

    /** Switches the second factor on when the app shows the right code; false leaves everything as it was. */
    public boolean confirmSecondFactor(long account, String offer, String code) {
        if (!Totp.matches(vault.open(offer), code, clock.instant())) {
            return false;
        }
        accounts.setTotp(account, offer);
        return true;
    }

    public void dropSecondFactor(long account) {
        accounts.setTotp(account, null);
    }

    private static int kinds(String password) {
        int kinds = 0;
        for (var pattern : new String[] {".*[a-z].*", ".*[A-Z].*", ".*[0-9].*", ".*[^a-zA-Z0-9].*"}) {
            kinds += password.matches(pattern) ? 1 : 0;
        }
        return kinds;
    }
}
