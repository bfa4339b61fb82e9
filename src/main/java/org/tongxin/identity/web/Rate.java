package org.tongxin.identity.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How often each token may ask: a bucket that holds a minute's worth and fills steadily. */
final class Rate {

    private static final double MINUTE = 60e9;
    private static final int MOST_REMEMBERED = 50_000;

    private final int perMinute;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<Long, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param nanos a clock that only runs forward */
    Rate(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Takes one request of that token. Returns 0, or the seconds to wait. */
    long take(long token) {
        if (buckets.size() > MOST_REMEMBERED) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(token, any -> new Bucket()).take();
    }

    private final class Bucket {
        private double left = perMinute;
        private long filledAt = nanos.getAsLong();

        synchronized long take() {
            long now = nanos.getAsLong();
            left = Math.min(perMinute, left + (now - filledAt) * perMinute / MINUTE);
            filledAt = now;
            if (left < 1) {
                return (long) Math.ceil((1 - left) * 60 / perMinute);
            }
            left--;
            return 0;
        }
    }
}
