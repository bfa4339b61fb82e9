package org.tongxin.notice;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Committee;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;

/** The worker: sends what waits every few seconds, and asks the duties each day for what they have to remind of. Only the serving program has one. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration GATHERING = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

    private final Sending sending;
    private final List<Reminder> reminders;
    private final Committees committees;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Value("${tongxin.serving:false}")
    private boolean serving;

    private volatile boolean closing;
    private @Nullable Thread thread;
    /** The day on which each committee was asked last; one founded during the day is asked as soon as it is there. */
    private final Map<Integer, LocalDate> reminded = new HashMap<>();
    private Instant gathered = Instant.EPOCH;

    Courier(Sending sending, List<Reminder> reminders, Committees committees, TransactionTemplate transaction, Clock clock) {
        this.sending = sending;
        this.reminders = reminders;
        this.committees = committees;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (serving && thread == null) {
            thread = Thread.ofPlatform().name("courier").daemon(true).start(this::run);
        }
    }

    private void run() {
        while (!closing) {
            var pause = PAUSE;
            try {
                remind(LocalDate.now(clock));
                gather();
                sending.send(clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("sending pauses: {}", e.toString());
                pause = PAUSE_AFTER_FAILURE;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void gather() {
        var now = clock.instant();
        if (now.isAfter(gathered.plus(GATHERING))) {
            sending.gather(now);
            gathered = now;
        }
    }

    /** Asks every duty for every committee that was not asked on that day; one that fails does not keep the others. */
    void remind(LocalDate today) {
        for (int committee : committees.all().stream().map(Committee::id).filter(id -> !today.equals(reminded.get(id))).toList()) {
            reminded.put(committee, today);
            try {
                Scope.run(committee, Scope.NONE, () -> transaction.executeWithoutResult(status -> reminders.forEach(one -> one.remind(today))));
            } catch (RuntimeException e) {
                LOG.warn("reminding committee {}: {}", committee, e.toString());
            }
        }
    }

    @PreDestroy
    void stop() {
        closing = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
