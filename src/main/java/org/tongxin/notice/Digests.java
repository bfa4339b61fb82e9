package org.tongxin.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.ui.Words;

/** Gathers what waits into one mail for each person, at most one a day, from the person's hour on; what was read meanwhile is left out. */
@Component
class Digests {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int MOST_LINES = 100;

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final Words words;

    Digests(JdbcClient jdbc, MailSettings mail, Words words) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.words = words;
    }

    private record Due(long account, String address) {}

    private record Waiting(long id, String sentence, String href) {}

    /** Makes the digests that are due in the committee of scope; returns how many. */
    @Transactional
    int make(Instant now) {
        var local = now.atZone(BEIJING);
        var due = jdbc.sql("""
                        select distinct n.account_id as account, a.mail as address
                          from notice.notice n join identity.account a on a.id = n.account_id
                          left join notice.wish w on w.account_id = n.account_id
                         where n.for_digest and n.digested_at is null and n.read_at is null and a.mail is not null
                           and coalesce(w.mail, 'DIGEST') <> 'NEVER' and coalesce(w.digest_hour, :usual) <= :hour
                           and not exists (select 1 from notice.outgoing o where o.account_id = n.account_id and o.digest_on = :today)
                         order by n.account_id
                        """)
                .param("usual", Wish.USUAL.digestHour())
                .param("hour", local.getHour())
                .param("today", local.toLocalDate())
                .query(Due.class)
                .list();
        due.forEach(one -> make(one, local.toLocalDate(), now));
        return due.size();
    }

    private void make(Due due, LocalDate today, Instant now) {
        var waiting = jdbc.sql("""
                        select id, sentence, href from notice.notice
                         where account_id = ? and for_digest and digested_at is null and read_at is null order by id limit ?
                        """)
                .params(due.account(), MOST_LINES)
                .query(Waiting.class)
                .list();
        int made = jdbc.sql("""
                        insert into notice.outgoing (key, channel, kind, account_id, address, subject, body, digest_on, made_at, next_at)
                        values (:key, 'MAIL', 'digest', :account, :address, :subject, :body, :today, :now, :now)
                        on conflict (committee_id, account_id, digest_on) where digest_on is not null do nothing
                        """)
                .param("key", UUID.randomUUID())
                .param("account", due.account())
                .param("address", due.address())
                .param("subject", words.say("notice.mail.digest", waiting.size()))
                .param("body", mail.body(waiting.stream().map(one -> new MailSettings.Line(one.sentence(), one.href())).toList()))
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (made == 1) {
            jdbc.sql("update notice.notice set digested_at = :now where id = any(:ids)")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("ids", waiting.stream().map(Waiting::id).toArray(Long[]::new))
                    .update();
        }
    }
}
