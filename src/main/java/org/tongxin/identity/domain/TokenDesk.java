package org.tongxin.identity.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Scope;
import org.tongxin.identity.IdentityEvent;
import org.tongxin.identity.TokenScope;
import org.tongxin.ui.Refusal;

/** What an account does with its own tokens: make, list, revoke. A secret is told once, when it is made. */
@Component
@Transactional
public class TokenDesk {

    /** Longest life of a token, in days. */
    public static final int LONGEST = 365;

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenDesk(JdbcClient jdbc, Tokens tokens, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** A token as its owner sees it. */
    public record Kept(
            long id, String name, TokenScope scope, Instant createdAt, @Nullable Instant expiresAt, @Nullable Instant lastUsedAt,
            boolean expired) {}

    /** Those not revoked, newest first. */
    @Transactional(readOnly = true)
    public List<Kept> kept() {
        return jdbc.sql("select * from identity.token where revoked_at is null order by id desc")
                .query((row, n) -> {
                    var expires = instant(row.getObject("expires_at", OffsetDateTime.class));
                    return new Kept(row.getLong("id"), row.getString("name"), TokenScope.valueOf(row.getString("scope")),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(), expires,
                            instant(row.getObject("last_used_at", OffsetDateTime.class)),
                            expires != null && expires.isBefore(clock.instant()));
                })
                .list();
    }

    /**
     * Makes a token for programs.
     *
     * @param days how long it is valid, 1 to {@link #LONGEST}
     * @return the secret, told this once
     */
    public String make(String name, TokenScope scope, int days) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refusal("token.refused.name", LONGEST_NAME);
        }
        if (scope == TokenScope.FEED || days < 1 || days > LONGEST) {
            throw new Refusal("token.refused.days", LONGEST);
        }
        if (kept().stream().filter(one -> !one.expired()).count() >= MOST) {
            throw new Refusal("token.refused.most", MOST);
        }
        return add(name.strip(), scope, now().plus(Duration.ofDays(days)));
    }

    /** Makes the address of the calendar anew; the one before no longer opens it. */
    public String makeFeed(String name) {
        endFeed();
        return add(name, TokenScope.FEED, null);
    }

    public void endFeed() {
        kept().stream().filter(one -> one.scope() == TokenScope.FEED).forEach(one -> revoke(one.id()));
    }

    /** Revokes at once; doing it again changes nothing. */
    public void revoke(long id) {
        int revoked = jdbc.sql("update identity.token set revoked_at = ? where id = ? and revoked_at is null")
                .params(now().atOffset(ZoneOffset.UTC), id)
                .update();
        if (revoked == 1) {
            events.publishEvent(new IdentityEvent.TokenRevoked(Scope.current().account(), id));
        }
    }

    private String add(String name, TokenScope scope, @Nullable Instant expires) {
        var secret = tokens.fresh();
        long account = Scope.current().account();
        long id = jdbc.sql("""
                        insert into identity.token (account_id, name, scope, hash, created_at, expires_at)
                        values (:account, :name, :scope, :hash, :now, :expires) returning id
                        """)
                .param("account", account)
                .param("name", name)
                .param("scope", scope.name())
                .param("hash", Tokens.hash(secret))
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
        events.publishEvent(new IdentityEvent.TokenMade(account, id, scope.name()));
        return secret;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }
}
