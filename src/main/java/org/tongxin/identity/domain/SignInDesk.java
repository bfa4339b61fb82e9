package org.tongxin.identity.domain;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongxin.identity.SignedIn;
import java.util.List;
import org.tongxin.identity.Vault;

/**
 * Lets people in. Whatever is wrong (no such login, wrong password, wrong code, locked), the answer and the time it takes are the
 * same, so that nothing is learned by trying.
 */
@Component
public class SignInDesk implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Vault vault;
    private final Clock clock;
    private final String decoy;

    SignInDesk(Accounts accounts, PasswordEncoder passwords, Vault vault, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.vault = vault;
        this.clock = clock;
        this.decoy = passwords.encode("no account has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var account = account(attempt.getName());
        var hash = account.map(Account::passwordHash).orElse(decoy);
        boolean right = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        if (account.isEmpty()) {
            throw refused();
        }
        var found = account.get();
        var now = clock.instant();
        if (found.lockedAt(now)) {
            throw refused();
        }
        if (!right || !secondFactorRight(found, attempt)) {
            accounts.failed(found.id(), right ? "second-factor" : "password", now);
            throw refused();
        }
        accounts.cameIn(found.id());
        var who = new SignedIn(found.id(), found.login(), found.name(), found.mustChange());
        var in = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        in.setDetails("form"); // not the one-time code: what is set here is stored with the session
        return in;
    }

    private Optional<Account> account(String login) {
        return login.isBlank() || login.length() > 64 ? Optional.empty() : accounts.byLogin(login.strip());
    }

    private boolean secondFactorRight(Account account, Authentication attempt) {
        return account.totpCipher() == null
                || attempt.getDetails() instanceof SignInDetails details
                && Totp.matches(vault.open(account.totpCipher()), details.code(), clock.instant());
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
