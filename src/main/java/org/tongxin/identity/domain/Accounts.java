package org.tongxin.identity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Scope;
import org.tongxin.identity.IdentityEvent;

/** The accounts as signing in sees them: each read and changed under its own scope, for the database shows an account to itself only. */
@Component
class Accounts {

    /** After so many failures in a row … (rules.md §9.1: 5 failures, 15 minutes) */
    static final int FAILURES_ALLOWED = 5;
    /** … the account is locked for so long. */
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    Optional<Account> byLogin(String login) {
        var id = transaction.execute(status -> jdbc.sql("select identity.find_login(?)")
                .param(login)
                .query((row, n) -> row.getObject(1, Long.class))
                .optional());
        return id.flatMap(this::byId);
    }

    Optional<Account> byId(long id) {
        return as(id, any -> jdbc.sql("select * from identity.account where id = ?")
                .param(id)
                .query(Accounts::account)
                .optional());
    }

    void cameIn(long id) {
        as(id, any -> {
            jdbc.sql("update identity.account set failures = 0, locked_until = null where id = ? and (failures > 0 or locked_until is not null)")
                    .param(id)
                    .update();
            events.publishEvent(new IdentityEvent.CameIn(id));
            return id;
        });
    }

    void failed(long id, String why, Instant now) {
        as(id, any -> {
            jdbc.sql("""
                            update identity.account
                               set failures = case when failures + 1 >= :allowed then 0 else failures + 1 end,
                                   locked_until = case when failures + 1 >= :allowed then :until else locked_until end
                             where id = :id
                            """)
                    .param("allowed", FAILURES_ALLOWED)
                    .param("until", now.plus(LOCK).atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
            events.publishEvent(new IdentityEvent.SignInFailed(id, why));
            return id;
        });
    }

    void changePassword(long id, String hash) {
        as(id, any -> {
            jdbc.sql("update identity.account set password_hash = ?, must_change = false where id = ?")
                    .params(hash, id)
                    .update();
            events.publishEvent(new IdentityEvent.PasswordChanged(id));
            return id;
        });
    }

    void setTotp(long id, @Nullable String cipher) {
        as(id, any -> {
            jdbc.sql("update identity.account set totp_cipher = ? where id = ?").params(cipher, id).update();
            events.publishEvent(new IdentityEvent.SecondFactorSet(id, cipher != null));
            return id;
        });
    }

    private <T> T as(long id, Function<Long, T> work) {
        return Scope.get(Scope.NONE, id, () -> transaction.execute(status -> work.apply(id)));
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        var locked = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getInt("failures"),
                locked == null ? null : locked.toInstant(),
                row.getString("totp_cipher"));
    }
}
