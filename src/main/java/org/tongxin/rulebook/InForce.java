package org.tongxin.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers which version is in force today, by committee. Only what is committed is remembered: a transaction that has itself
 * published a version asks the database each time, and when it ends everything remembered before is asked anew.
 */
final class InForce {

    private final ConcurrentHashMap<Integer, Today> known = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    private record Today(LocalDate day, Optional<Long> version, long generation) {}

    /** @param lookup asks the database; empty where the committee has published nothing */
    Optional<Long> find(int committee, LocalDate day, Supplier<Optional<Long>> lookup) {
        long now = generation.get();
        var remembered = known.get(committee);
        if (hasChanged()) {
            return lookup.get();
        } else if (remembered != null && remembered.generation == now && remembered.day.equals(day)) {
            return remembered.version;
        }
        var found = lookup.get();
        known.put(committee, new Today(day, found, now));
        return found;
    }

    /** The running transaction has published a version. */
    void change() {
        TransactionSynchronizationManager.registerSynchronization(new Change());
    }

    private boolean hasChanged() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(synchronization -> synchronization instanceof Change change && change.of() == this);
    }

    private final class Change implements TransactionSynchronization {

        InForce of() {
            return InForce.this;
        }

        @Override
        public void afterCompletion(int status) {
            generation.incrementAndGet();
        }
    }
}
