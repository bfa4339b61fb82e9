package org.tongxin.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Bell;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** A person's own notices and wishes. */
@Component
@Transactional
public class Inbox implements Bell {

    /** Notices on a page. */
    public static final int PAGE = 30;

    private static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;
    private final AccountDesk accounts;
    private final Clock clock;

    Inbox(JdbcClient jdbc, AccountDesk accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One notice. */
    public record Notice(long id, String sentence, String href, Instant at, boolean read) {}

    /**
     * How somebody wants to be told by mail, as the form shows and sends it.
     *
     * @param quietFrom {@code ""} for no quiet hours
     */
    public record Wishes(@Nullable String address, String mail, int digestHour, @Nullable Integer quietFrom, @Nullable Integer quietUntil) {}

    @Override
    @Transactional(readOnly = true)
    public int unread(Viewer viewer) {
        return jdbc.sql("select count(*) from (select 1 from notice.notice where account_id = ? and read_at is null limit ?) x")
                .params(viewer.account(), MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Those older than the given id, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> page(Viewer viewer, long before) {
        return jdbc.sql("select * from notice.notice where account_id = ? and id < ? order by id desc limit ?")
                .params(viewer.account(), before, PAGE)
                .query((row, n) -> new Notice(row.getLong("id"), row.getString("sentence"), row.getString("href"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("read_at") != null))
                .list();
    }

    /** Marks one as read and tells where it leads; empty when it is not the viewer's. */
    public Optional<String> open(Viewer viewer, long id) {
        return jdbc.sql("update notice.notice set read_at = coalesce(read_at, ?) where id = ? and account_id = ? returning href")
                .params(now(), id, viewer.account())
                .query(String.class)
                .optional();
    }

    public void readAll(Viewer viewer) {
        jdbc.sql("update notice.notice set read_at = ? where account_id = ? and read_at is null").params(now(), viewer.account()).update();
    }

    @Transactional(readOnly = true)
    public Wishes wishes(Viewer viewer) {
        return jdbc.sql("""
                        select a.mail as address, w.mail, w.digest_hour, w.quiet_from, w.quiet_until
                          from identity.account a left join notice.wish w on w.account_id = a.id where a.id = ?
                        """)
                .param(viewer.account())
                .query((row, n) -> {
                    var wish = Wish.of(row);
                    return new Wishes(row.getString("address"), wish.mail().name(), wish.digestHour(), wish.quietFrom(), wish.quietUntil());
                })
                .single();
    }

    /** Keeps how the viewer wants to be told; only the person itself may say so, for the address is the person's own. */
    public void wish(Viewer viewer, Wishes wishes) {
        if (viewer.secretary() != null) {
            throw new Refusal("notice.refused.in-person");
        }
        var wish = new Wish(mail(wishes.mail()), wishes.digestHour(), wishes.quietFrom(), wishes.quietUntil());
        accounts.reachBy(viewer.account(), wishes.address() == null ? "" : wishes.address());
        jdbc.sql("""
                        insert into notice.wish (account_id, mail, digest_hour, quiet_from, quiet_until)
                        values (:account, :mail, :hour, :from, :until)
                        on conflict (committee_id, account_id) do update
                           set mail = excluded.mail, digest_hour = excluded.digest_hour, quiet_from = excluded.quiet_from,
                               quiet_until = excluded.quiet_until
                        """)
                .param("account", viewer.account())
                .param("mail", wish.mail().name())
                .param("hour", wish.digestHour())
                .param("from", wish.quietFrom(), java.sql.Types.INTEGER)
                .param("until", wish.quietUntil(), java.sql.Types.INTEGER)
                .update();
    }

    private static Wish.Mail mail(String text) {
        try {
            return Wish.Mail.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("notice.refused.mail");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
