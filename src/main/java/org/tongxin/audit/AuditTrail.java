package org.tongxin.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.committee.Scope;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends every {@link Auditable} event. The lines are written last thing before the commit, so that the lock on the chain's end
 * is held as short as can be, and yet in the same transaction: no act without its line, no line without its act.
 */
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    @EventListener
    void on(Auditable event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("An auditable act outside a transaction: " + event.act());
        }
        pending().events.add(new Happened(event, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var pending = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    private record Happened(Auditable event, Instant at) {}

    private final class Pending implements TransactionSynchronization {
        private final List<Happened> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            var head = lockHead();
            for (var happened : events) {
                head = append(head, happened);
            }
        }
    }

    private Head lockHead() {
        int committee = Scope.current().committee();
        var locked = jdbc.sql("select seq, hash from audit.head where committee_id = ? for update")
                .param(committee)
                .query(Head.class)
                .optional();
        if (locked.isPresent()) {
            return locked.get();
        }
        jdbc.sql("insert into audit.head (committee_id, seq, hash) values (?, 0, ?) on conflict do nothing")
                .params(committee, Entry.BEGINNING)
                .update();
        return lockHead();
    }

    private Head append(Head head, Happened happened) {
        var scope = Scope.current();
        var origin = Origin.current();
        var event = happened.event();
        long keyboard = origin.keyboard() == 0 ? scope.account() : origin.keyboard();
        var entry = new Entry(scope.committee(), head.seq() + 1, happened.at(), scope.account(), keyboard,
                origin.address(), event.act(), event.subject(), json.writeValueAsString(event.details()));
        var hash = entry.hashAfter(head.hash());
        jdbc.sql("""
                        with line as (
                            insert into audit.entry (committee_id, seq, at, account_id, keyboard_id, origin, act, subject, details, hash)
                            values (:committee, :seq, :at, :account, :keyboard, :origin, :act, :subject, :details, :hash))
                        update audit.head set seq = :seq, hash = :hash where committee_id = :committee
                        """)
                .param("committee", entry.committee())
                .param("seq", entry.seq())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("account", entry.account())
                .param("keyboard", entry.keyboard())
                .param("origin", entry.origin())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("hash", hash)
                .update();
        return new Head(entry.seq(), hash);
    }

    private record Head(long seq, String hash) {}
}
