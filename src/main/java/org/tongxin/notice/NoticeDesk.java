package org.tongxin.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Scope;
import org.tongxin.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/** Takes what a duty has to tell, in the transaction of the act: nothing is told of what did not happen, and all of what did. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NoticeDesk {

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final Words words;
    private final JsonMapper json;
    private final Clock clock;

    NoticeDesk(JdbcClient jdbc, MailSettings mail, Words words, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** Somebody to be told, and how by mail. */
    private record Reader(long account, @Nullable String address, Wish wish) {

        boolean mailed() {
            return address != null && wish.mail() != Wish.Mail.NEVER;
        }

        boolean atOnce(Told told) {
            return mailed() && (told.urgent() || wish.mail() == Wish.Mail.AT_ONCE);
        }
    }

    /** Tells these people, each once; nobody is told of the own act. */
    public void tell(Collection<Long> accounts, Told told) {
        var others = accounts.stream().filter(account -> account != Scope.current().account()).distinct().sorted().toArray(Long[]::new);
        if (others.length == 0) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var reader : readers(others)) {
            if (keep(reader, told, now) && mail.configured() && reader.atOnce(told)) {
                send(reader, told, now);
            }
        }
    }

    /**
     * Tells other programs of an event.
     *
     * @param facts ids and dates, never what a person wrote: who may read that asks the interface; asked for only where somebody listens
     */
    public void announce(String kind, Supplier<Map<String, Object>> facts) {
        var webhooks = jdbc.sql("select id from notice.webhook where ended_at is null").query(Long.class).list();
        if (webhooks.isEmpty()) {
            return;
        }
        var body = json.writeValueAsString(facts.get());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        webhooks.forEach(webhook -> jdbc.sql("""
                        insert into notice.outgoing (key, channel, kind, webhook_id, body, made_at, next_at)
                        values (?, 'WEBHOOK', ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), kind, webhook, body, now, now)
                .update());
    }

    private List<Reader> readers(Long[] accounts) {
        return jdbc.sql("""
                        select a.id, a.mail as address, w.mail, w.digest_hour, w.quiet_from, w.quiet_until from identity.account a
                          left join notice.wish w on w.account_id = a.id and w.committee_id = committee.current_committee()
                         where a.id = any(:accounts) and a.disabled_at is null order by a.id
                        """)
                .param("accounts", accounts)
                .query((row, n) -> new Reader(row.getLong("id"), row.getString("address"), Wish.of(row)))
                .list();
    }

    private boolean keep(Reader reader, Told told, Instant now) {
        return jdbc.sql("""
                        insert into notice.notice (account_id, kind, sentence, href, once, at, for_digest)
                        values (:account, :kind, :sentence, :href, :once, :at, :digest)
                        on conflict (committee_id, account_id, once) where once is not null do nothing
                        """)
                .param("account", reader.account())
                .param("kind", told.kind())
                .param("sentence", told.sentence())
                .param("href", told.href())
                .param("once", told.once(), java.sql.Types.VARCHAR)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("digest", mail.configured() && reader.mailed() && !reader.atOnce(told))
                .update() == 1;
    }

    private void send(Reader reader, Told told, Instant now) {
        jdbc.sql("""
                        insert into notice.outgoing (key, channel, kind, account_id, address, subject, body, made_at, next_at)
                        values (:key, 'MAIL', :kind, :account, :address, :subject, :body, :now, :next)
                        """)
                .param("key", UUID.randomUUID())
                .param("kind", told.kind())
                .param("account", reader.account())
                .param("address", reader.address())
                .param("subject", words.say("notice.mail.subject", told.sentence()))
                .param("body", mail.body(List.of(new MailSettings.Line(told.sentence(), told.href()))))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("next", reader.wish().afterQuiet(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
