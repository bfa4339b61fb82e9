package org.tongxin.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions in the database behind a memory of two seconds: without it every request costs two reads and a write. A session ended
 * elsewhere is therefore over within two seconds.
 */
class CachedSessions implements FindByIndexNameSessionRepository<CachedSessions.Kept> {

    private static final Duration MEMORY = Duration.ofSeconds(2);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 20_000;

    /** What a session holds need not be on the disk before the answer: in a power failure somebody may have to sign in again. Its end must. */
    private static final String NOT_AT_ONCE = "set local synchronous_commit = off";

    private final FindByIndexNameSessionRepository<Session> stored;
    private final TransactionOperations transactions;
    private final JdbcOperations jdbc;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked")
    CachedSessions(FindByIndexNameSessionRepository<? extends Session> stored, TransactionOperations transactions, JdbcOperations jdbc) {
        this.stored = (FindByIndexNameSessionRepository<Session>) stored;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    private record Known(Kept session, Instant until) {}

    @Override
    public Kept createSession() {
        return new Kept(stored.createSession(), true);
    }

    @Override
    public void save(Kept session) {
        if (session.dirty) {
            transactions.executeWithoutResult(status -> {
                jdbc.execute(NOT_AT_ONCE);
                stored.save(session.inner);
            });
            session.dirty = false;
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        known.put(session.getId(), new Known(session, Instant.now().plus(MEMORY)));
    }

    @Override
    public Kept findById(String id) {
        var remembered = known.get(id);
        if (remembered != null && Instant.now().isBefore(remembered.until)) {
            return remembered.session;
        }
        known.remove(id);
        var found = stored.findById(id);
        if (found == null) {
            return null;
        }
        var kept = new Kept(found, false);
        known.put(id, new Known(kept, Instant.now().plus(MEMORY)));
        return kept;
    }

    @Override
    public void deleteById(String id) {
        known.remove(id);
        stored.deleteById(id);
    }

    @Override
    public Map<String, Kept> findByIndexNameAndIndexValue(String name, String value) {
        var found = new java.util.LinkedHashMap<String, Kept>();
        stored.findByIndexNameAndIndexValue(name, value).forEach((id, session) -> found.put(id, new Kept(session, false)));
        return found;
    }

    /** A session that knows whether it has anything to store; the time of the last access is stored once a minute. */
    static final class Kept implements Session {
        private final Session inner;
        private volatile boolean dirty;

        private Kept(Session inner, boolean dirty) {
            this.inner = inner;
            this.dirty = dirty;
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            dirty = true;
            return inner.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            dirty = true;
            inner.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            dirty = true;
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(inner.getLastAccessedTime(), time).compareTo(TOUCH_EVERY) > 0) {
                dirty = true;
                inner.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            dirty = true;
            inner.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
