package org.tongxin.notice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Vault;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** What the system administrator looks after: webhooks, and what could not be sent. Never shows what was written, only how it went. */
@Component
@Transactional
public class OutgoingDesk {

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_URL = 500;
    private static final int MOST = 20;
    /** Sendings on a page. */
    public static final int PAGE = 50;


    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Keys keys;
    private final MailSettings mail;
    private final ApplicationEventPublisher events;

    OutgoingDesk(JdbcClient jdbc, Outbox outbox, Keys keys, MailSettings mail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.keys = keys;
        this.mail = mail;
        this.events = events;
    }

    /** What a webhook is checked and sealed with. */
    @Component
    record Keys(Vault vault, Targets targets, Clock clock) {}

    /** A webhook. */
    public record Webhook(long id, String name, String url, String madeBy, Instant madeAt, boolean ended) {}

    /**
     * How one sending went.
     *
     * @param receiver masked address of the mail, or name of the webhook
     */
    public record Went(
            long id, String channel, String kind, String receiver, Instant madeAt, int attempts, Instant nextAt, @Nullable Instant sentAt,
            @Nullable Instant givenUpAt, @Nullable String error) {}

    /** Whether mail can leave at all. */
    public boolean mailConfigured() {
        return mail.configured();
    }

    @Transactional(readOnly = true)
    public List<Webhook> webhooks() {
        return jdbc.sql("select * from notice.webhook order by ended_at is not null, id desc limit 100")
                .query((row, n) -> new Webhook(row.getLong("id"), row.getString("name"), row.getString("url"), row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getObject("ended_at") != null))
                .list();
    }

    /**
     * Opens a webhook.
     *
     * @return the secret its calls are signed with, told this once
     */
    public String open(Viewer viewer, String name, String url) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME || url.strip().length() > LONGEST_URL) {
            throw new Refusal("notice.refused.webhook");
        }
        keys.targets().of(url);
        if (webhooks().stream().filter(one -> !one.ended()).count() >= MOST) {
            throw new Refusal("notice.refused.most", MOST);
        }
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = jdbc.sql("insert into notice.webhook (name, url, secret_cipher, made_by, made_at) values (?, ?, ?, ?, ?) returning id")
                .params(name.strip(), url.strip(), keys.vault().closeText(secret), viewer.signature(), now())
                .query(Long.class)
                .single();
        events.publishEvent(new WebhookEvent("webhook-opened", "webhook", id, url.strip()));
        return secret;
    }

    /** Ends a webhook; what still waits for it is not sent. */
    public void end(long id) {
        if (jdbc.sql("update notice.webhook set ended_at = ? where id = ? and ended_at is null").params(now(), id).update() == 1) {
            jdbc.sql("update notice.outgoing set given_up_at = ?, last_error = 'webhook ended' where webhook_id = ? and sent_at is null and given_up_at is null")
                    .params(now(), id)
                    .update();
            events.publishEvent(new WebhookEvent("webhook-ended", "webhook", id, ""));
        }
    }

    /** The newest fifty, older than the given id; only what has not gone yet where {@code open}. */
    @Transactional(readOnly = true)
    public List<Went> went(boolean open, long before) {
        return jdbc.sql("""
                        select o.*, coalesce(w.name, o.address) as receiver from notice.outgoing o left join notice.webhook w on w.id = o.webhook_id
                         where o.id < :before and (not :open or o.sent_at is null) order by o.id desc limit :most
                        """)
                .param("before", before)
                .param("open", open)
                .param("most", PAGE)
                .query((row, n) -> new Went(row.getLong("id"), row.getString("channel"), row.getString("kind"),
                        masked(row.getString("receiver"), row.getString("channel")), row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"), row.getObject("next_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("sent_at", OffsetDateTime.class)), instant(row.getObject("given_up_at", OffsetDateTime.class)),
                        row.getString("last_error")))
                .list();
    }

    /** Sends again what was given up or still waits, at once. */
    public void again(long id) {
        outbox.again(id, keys.clock().instant());
        events.publishEvent(new WebhookEvent("sent-again", "outgoing", id, ""));
    }

    private static String masked(String receiver, String channel) {
        return channel.equals("MAIL") ? receiver.replaceFirst("(?<=^.)[^@]*", "***") : receiver;
    }

    private OffsetDateTime now() {
        return keys.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return Optional.ofNullable(value).map(OffsetDateTime::toInstant).orElse(null);
    }
}
