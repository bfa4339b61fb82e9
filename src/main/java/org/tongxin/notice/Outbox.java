package org.tongxin.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to leave the committee of scope. A sender takes with a lease: one that dies before it could tell how it went leaves the
 * letter to be taken again when the lease ends, under the same key.
 */
@Component
@Transactional
class Outbox {

    /** Longer than any sending may take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** How long to wait after each failure; after the last it is given up. */
    static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    private static final int BATCH = 50;
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing to send. */
    record Letter(
            long id, UUID key, String channel, String kind, @Nullable String address, @Nullable Long webhookId, String subject, String body,
            int attempts) {
        boolean mail() {
            return channel.equals("MAIL");
        }
    }

    /** @param mail whether mails are taken, too */
    List<Letter> take(Instant now, boolean mail) {
        return jdbc.sql("""
                        update notice.outgoing set attempts = attempts + 1, next_at = :lease
                         where id in (select id from notice.outgoing
                                       where sent_at is null and given_up_at is null and next_at <= :now and (:mail or channel <> 'MAIL')
                                       order by next_at, id limit :batch for update skip locked)
                        returning id, key, channel, kind, address, webhook_id, subject, body, attempts
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .param("mail", mail)
                .query(Letter.class)
                .list();
    }

    void sent(Letter letter, Instant now) {
        jdbc.sql("update notice.outgoing set sent_at = ?, last_error = null where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), letter.id())
                .update();
    }

    void failed(Letter letter, String error, Instant now) {
        boolean over = letter.attempts() > WAITS.size();
        var wait = over ? Duration.ZERO : WAITS.get(letter.attempts() - 1);
        jdbc.sql("update notice.outgoing set last_error = :error, next_at = :next, given_up_at = :over where id = :id")
                .param("error", error.substring(0, Math.min(LONGEST_ERROR, error.length())))
                .param("next", now.plus(wait).atOffset(ZoneOffset.UTC))
                .param("over", over ? now.atOffset(ZoneOffset.UTC) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", letter.id())
                .update();
    }

    /** Sends one again that was given up, from the first wait on. */
    void again(long id, Instant now) {
        jdbc.sql("update notice.outgoing set given_up_at = null, attempts = 0, next_at = ? where id = ? and sent_at is null")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }
}
