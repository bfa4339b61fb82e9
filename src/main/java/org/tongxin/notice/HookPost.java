package org.tongxin.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.identity.Vault;

/**
 * Calls webhooks. {@code Tongxin-Signature} is the HMAC-SHA256 of {@code Tongxin-Timestamp}, a dot and the body under the secret that
 * both sides know; the timestamp lets a receiver refuse an old call that somebody kept.
 */
@Component
class HookPost {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Targets targets;

    HookPost(JdbcClient jdbc, TransactionTemplate transaction, Vault vault, Targets targets) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.targets = targets;
    }

    private record Hook(String url, String secretCipher) {}

    /** The webhook was ended, or answered otherwise than with success. */
    static final class NotTaken extends IOException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NotTaken(String message) {
            super(message);
        }
    }

    void send(Outbox.Letter letter, Instant now) throws IOException {
        var hook = transaction.execute(status -> jdbc.sql("select url, secret_cipher from notice.webhook where id = ? and ended_at is null")
                .param(letter.webhookId())
                .query(Hook.class)
                .optional())
                .orElseThrow(() -> new NotTaken("webhook ended"));
        var timestamp = Long.toString(now.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Tongxin");
        headers.put("Idempotency-Key", letter.key().toString());
        headers.put("Tongxin-Event", letter.kind());
        headers.put("Tongxin-Timestamp", timestamp);
        headers.put("Tongxin-Signature", "v1=" + sign(vault.openText(hook.secretCipher()), timestamp + "." + letter.body()));
        int status = Call.post(targets.of(hook.url()), headers, letter.body().getBytes(StandardCharsets.UTF_8));
        if (status < 200 || status > 299) {
            throw new NotTaken("HTTP " + status);
        }
    }

    static String sign(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
