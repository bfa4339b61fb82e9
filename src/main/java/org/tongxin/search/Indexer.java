package org.tongxin.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Feeds the index from the table, in the background, half a second behind the acts. Only the serving program has one. */
@Component
class Indexer {

    /** Counted up whenever the index holds something else than before: an older one is thrown away and a new one made from the table. */
    private static final String FORM = "form-4";

    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration DURABLE_EVERY = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final boolean serving;
    private volatile @Nullable Index index;
    private volatile boolean closing;
    private @Nullable Thread thread;

    Indexer(
            JdbcClient jdbc, TransactionTemplate transaction, @Value("${tongxin.index:${tongxin.data}/index}") Path place,
            @Value("${tongxin.serving:true}") boolean serving) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.folder = place.resolve(FORM);
        this.serving = serving;
    }

    /** The index, or null while it is not open. */
    @Nullable Index index() {
        return index;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() throws IOException {
        if (!serving || thread != null) {
            return;
        }
        Files.createDirectories(folder);
        clearOlder();
        try {
            index = new Index(folder);
        } catch (LockObtainFailedException another) {
            LoggerFactory.getLogger(Indexer.class).warn("the index in {} belongs to another program", folder);
            return;
        }
        thread = Thread.ofPlatform().name("indexer").daemon(true).start(this::run);
    }

    private void clearOlder() throws IOException {
        try (var files = Files.list(folder.getParent())) {
            for (var older : files.filter(file -> !file.equals(folder)).toList()) {
                FileSystemUtils.deleteRecursively(older);
            }
        }
    }

    private void run() {
        long durable = System.nanoTime();
        boolean dirty = false;
        while (!closing) {
            try {
                int taken = takeBatch();
                dirty |= taken > 0;
                if (dirty && System.nanoTime() - durable > DURABLE_EVERY.toNanos()) {
                    index.commit();
                    durable = System.nanoTime();
                    dirty = false;
                }
                if (taken < BATCH) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LoggerFactory.getLogger(Indexer.class).warn("indexing pauses: {}", e.toString());
                pauseAfterFailure();
            }
        }
    }

    /** Takes what has changed; returns how many. Tests call it to be sure of what was found. */
    synchronized int takeBatch() throws IOException {
        var open = index;
        if (open == null) {
            return 0;
        }
        var mark = open.watermark();
        var taken = new int[1];
        transaction.executeWithoutResult(status -> jdbc.sql("select * from search.changed_since(cast(:transaction as xid8), :row, :most)")
                .param("transaction", mark.transaction())
                .param("row", mark.row())
                .param("most", BATCH)
                .query(row -> {
                    try {
                        open.take(row);
                        taken[0]++;
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }));
        if (taken[0] > 0) {
            open.refresh();
        }
        return taken[0];
    }

    private static void pauseAfterFailure() {
        try {
            TimeUnit.SECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() throws IOException, InterruptedException {
        closing = true;
        if (thread != null) {
            thread.join(5_000);
        }
        if (index != null) {
            index.close();
        }
    }
}
