package org.tongxin.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one kind of request, in nanoseconds. */
record Sample(String name, int size, long[] sorted, double perSecond) {

    static Sample of(String name, int size, long[] times, double perSecond) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return new Sample(name, size, sorted, perSecond);
    }

    double millis(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e6;
    }

    String line() {
        return String.format(Locale.ROOT, "| %s | %,d | %.1f | %.1f | %.1f | %.0f |", name, size, millis(.5), millis(.95), millis(.99), perSecond);
    }
}
