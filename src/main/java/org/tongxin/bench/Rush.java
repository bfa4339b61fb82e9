package org.tongxin.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The last ten minutes before the cut-off: two thousand members hand in, ten times as fast as they would. Requests come when they come,
 * whether or not earlier ones are answered; what is measured runs from the moment one was due.
 */
final class Rush {

    private static final int SUBMISSIONS = 2_000;
    private static final long WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Rush() {}

    /** One member's act. */
    interface Submission {
        void by(Client client, int number) throws Exception;
    }

    /** @param failed submissions that were not answered with success */
    record Outcome(Sample sample, int failed) {}

    static Outcome run(int size, List<Client> members, Submission submission) throws Exception {
        var due = new long[SUBMISSIONS];
        var random = new Random(11);
        Arrays.setAll(due, i -> (long) (random.nextDouble() * WITHIN_NANOS));
        Arrays.sort(due);
        var times = new long[SUBMISSIONS];
        var failed = new AtomicInteger();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < SUBMISSIONS; i++) {
                int number = i;
                work.add(() -> {
                    TimeUnit.NANOSECONDS.sleep(begin + due[number] - System.nanoTime());
                    try {
                        submission.by(members.get(number % members.size()), number);
                    } catch (Exception e) {
                        failed.incrementAndGet();
                    }
                    times[number] = System.nanoTime() - begin - due[number];
                    return null;
                });
            }
            threads.invokeAll(work);
        }
        return new Outcome(Sample.of("rush: 2,000 submissions within a minute", size, times, SUBMISSIONS / ((System.nanoTime() - begin) / 1e9)),
                failed.get());
    }
}
