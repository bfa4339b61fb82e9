package org.tongxin.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Scope;
import org.tongxin.identity.SignedIn;
import org.tongxin.identity.TokenScope;

/** Recognises tokens. A token is 256 random bits behind a prefix that lets a leaked one be found by scanners; kept is its hash. */
@Component
public class Tokens {

    static final String PREFIX = "tongxin_";

    private static final int BYTES = 32;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Tokens(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A token that is in force, and whose it is. */
    public record Found(long token, TokenScope scope, SignedIn who) {}

    /** The token of that secret; empty when there is none, it was revoked, or its time is over. Notes that it was used. */
    public Optional<Found> find(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() > 100) {
            return Optional.empty();
        }
        var moment = clock.instant().atOffset(ZoneOffset.UTC);
        var found = transaction.execute(status -> jdbc.sql("select * from identity.find_token(?, ?)")
                .params(hash(secret), moment)
                .query((row, n) -> new Found(row.getLong("token"), TokenScope.valueOf(row.getString("scope")),
                        new SignedIn(row.getLong("account"), row.getString("login"), row.getString("name"), row.getBoolean("must_change"))))
                .optional());
        found.ifPresent(this::noteUse);
        return found;
    }

    private void noteUse(Found found) {
        var now = clock.instant();
        Scope.run(Scope.NONE, found.who().account(), () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        update identity.token set last_used_at = :now where id = :id and (last_used_at is null or last_used_at < :before)
                        """)
                .param("id", found.token())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .update()));
    }

    String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
