package org.tongxin.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Choice that is the same in every run: seeded by words, never by the clock. */
final class Chance {

    private final Random random;

    Chance(Object... seed) {
        random = new Random(List.of(seed).hashCode());
    }

    /** From and to included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean outOf(int hundred) {
        return random.nextInt(100) < hundred;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        var copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }
}
