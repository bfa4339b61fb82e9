package org.tongxin;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets two acts meet: the second begins while the first is done but not yet kept. */
@Component
public class AtOnce {

    private static final long LONG_ENOUGH_MS = 700;

    private final TransactionTemplate transaction;

    AtOnce(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Runs both, each in a scope of its own. What the second throws is thrown on; the first must succeed.
     *
     * @param whole runs work in the first one's scope
     */
    public void run(Consumer<Runnable> whole, Runnable first, Runnable second) {
        try (var others = Executors.newSingleThreadExecutor()) {
            var meeting = new AtomicReference<Future<?>>();
            whole.accept(() -> transaction.executeWithoutResult(status -> {
                first.run();
                meeting.set(others.submit(second));
                await(meeting.get());
            }));
            finish(meeting.get());
        }
    }

    private static void await(Future<?> second) {
        try {
            second.get(LONG_ENOUGH_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            // it waits for the first, as it should
        } catch (ExecutionException refused) {
            // told when the first is kept
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void finish(Future<?> second) {
        try {
            second.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException said ? said : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
