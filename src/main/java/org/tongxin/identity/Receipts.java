package org.tongxin.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipts of requests that must be carried out once however often they are sent. The receipt is marked in the very transaction of
 * the act ({@link #CURRENT}), so that no crash can leave an act without its mark.
 */
@Component
@Transactional
public class Receipts {

    /** How long a receipt is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** After so long a request that did nothing yet is taken for dead, and may be sent again. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    /** The receipt of the running request; what its act's transaction marks before it commits. */
    public static final ScopedValue<Receipt> CURRENT = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final Clock clock;

    Receipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param key made from what the program sent */
    public record Receipt(long account, UUID key) {}

    /** What an answer was. */
    public record Answer(int status, String body, @Nullable String location, @Nullable String entityTag) {}

    /**
     * What is known of a request sent before.
     *
     * @param fingerprint of what was asked then
     * @param acted       whether something was carried out
     * @param answer      null while it is not known
     */
    public record Known(String fingerprint, boolean acted, @Nullable Answer answer) {}

    public static UUID key(String sent) {
        try {
            var bytes = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(sent.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a receipt out; when the key was used before, what is known of that request. */
    public Optional<Known> begin(Receipt receipt, String fingerprint) {
        var now = clock.instant();
        jdbc.sql("delete from identity.act_receipt where account_id = ? and at < ?")
                .params(receipt.account(), now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        int taken = jdbc.sql("""
                        insert into identity.act_receipt as r (account_id, form_key, fingerprint, at) values (:account, :key, :fingerprint, :now)
                        on conflict (account_id, form_key) do update set at = :now
                         where not r.acted and r.status is null and r.fingerprint = :fingerprint and r.at < :dead
                        """)
                .param("account", receipt.account())
                .param("key", receipt.key())
                .param("fingerprint", fingerprint)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("dead", now.minus(GIVEN_UP).atOffset(ZoneOffset.UTC))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(known(receipt));
    }

    private Known known(Receipt receipt) {
        return jdbc.sql("select * from identity.act_receipt where account_id = ? and form_key = ?")
                .params(receipt.account(), receipt.key())
                .query((row, n) -> new Known(row.getString("fingerprint"), row.getBoolean("acted"),
                        row.getObject("status") == null ? null : new Answer(row.getInt("status"), row.getString("outcome"),
                                row.getString("location"), row.getString("entity_tag"))))
                .optional()
                .orElse(new Known("", false, null));
    }

    /**
     * Keeps the answer of a request that did something; one that did nothing may be sent again.
     *
     * @param answer null where the request broke off without one
     */
    public void end(Receipt receipt, @Nullable Answer answer) {
        if (answer == null || keep(receipt, answer) == 0) {
            jdbc.sql("delete from identity.act_receipt where account_id = ? and form_key = ? and not acted")
                    .params(receipt.account(), receipt.key())
                    .update();
        }
    }

    private int keep(Receipt receipt, Answer answer) {
        return jdbc.sql("""
                        update identity.act_receipt set status = :status, outcome = :body, location = :location, entity_tag = :tag
                         where account_id = :account and form_key = :key and (acted or :status < 300)
                        """)
                .param("status", answer.status())
                .param("body", answer.body())
                .param("location", answer.location(), java.sql.Types.VARCHAR)
                .param("tag", answer.entityTag(), java.sql.Types.VARCHAR)
                .param("account", receipt.account())
                .param("key", receipt.key())
                .update();
    }
}
