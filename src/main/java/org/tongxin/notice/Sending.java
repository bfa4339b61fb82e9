package org.tongxin.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Scope;
import org.tongxin.ui.Refusal;

/** The rounds of the worker, committee by committee: gathers what waits into digests, and sends what is due. */
@Component
class Sending {

    private final Outbox outbox;
    private final Digests digests;
    private final Post post;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Sending(Outbox outbox, Digests digests, Post post, JdbcClient jdbc, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.digests = digests;
        this.post = post;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The ways out of the program. */
    @Component
    record Post(MailPost mail, HookPost hooks, MailSettings settings, Clock clock) {

        void send(Outbox.Letter letter) throws Exception {
            if (letter.mail()) {
                mail.send(letter);
            } else {
                hooks.send(letter, clock.instant());
            }
        }
    }

    /** Makes the digests whose hour has come; returns how many. */
    int gather(Instant now) {
        if (!post.settings().configured()) {
            return 0;
        }
        var gathering = transaction.execute(status -> jdbc.sql("select * from notice.committees_gathering()").query(Integer.class).list());
        return gathering.stream().mapToInt(committee -> Scope.get(committee, Scope.NONE, () -> digests.make(now))).sum();
    }

    /** Sends what is due; returns how much was tried. */
    int send(Instant now) {
        var waiting = transaction.execute(status -> jdbc.sql("select * from notice.committees_waiting(?)")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .list());
        return waiting.stream().mapToInt(committee -> Scope.get(committee, Scope.NONE, () -> sendHere(now))).sum();
    }

    private int sendHere(Instant now) {
        var letters = outbox.take(now, post.settings().configured());
        letters.forEach(letter -> send(letter, now));
        return letters.size();
    }

    private void send(Outbox.Letter letter, Instant now) {
        try {
            post.send(letter);
            outbox.sent(letter, now);
        } catch (Refusal refusal) {
            outbox.failed(letter, refusal.key(), now);
        } catch (HookPost.NotTaken refused) {
            outbox.failed(letter, String.valueOf(refused.getMessage()), now);
        } catch (IOException | MailException e) {
            outbox.failed(letter, reason(e), now);
        } catch (Exception e) {
            outbox.failed(letter, e.getClass().getSimpleName(), now);
        }
    }

    private static String reason(Exception e) {
        var cause = e instanceof MailException && e.getCause() != null ? e.getCause() : e;
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage().lines().findFirst().orElse(""));
    }
}
