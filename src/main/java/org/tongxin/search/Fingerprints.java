package org.tongxin.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Fingerprints of a text that survive rearranging: the smallest hash of every few neighbouring runs of eight characters (winnowing). Two
 * texts that share a passage of thirteen characters share at least one.
 */
public final class Fingerprints {

    /** Characters of a run. */
    public static final int RUN = 8;

    private static final int WINDOW = 6;
    private static final long FACTOR = 1_000_003;

    private Fingerprints() {}

    /** The fingerprints of a text; punctuation, spaces and case do not count. */
    public static Set<Long> of(String text) {
        var hashes = runs(bare(text));
        var chosen = new LinkedHashSet<Long>();
        for (int from = 0; from < hashes.length; from += from + WINDOW < hashes.length ? 1 : hashes.length) {
            long least = Long.MAX_VALUE;
            for (int i = from; i < Math.min(from + WINDOW, hashes.length); i++) {
                least = Math.min(least, hashes[i]);
            }
            chosen.add(least);
        }
        return chosen;
    }

    /** What of a text counts: Chinese characters, letters and digits. */
    public static String bare(String text) {
        var bare = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static long[] runs(String bare) {
        var points = bare.codePoints().toArray();
        var hashes = new long[Math.max(0, points.length - RUN + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * FACTOR + points[j];
            }
            hashes[i] = spread(hash);
        }
        return hashes;
    }

    /** Neighbouring texts must not have neighbouring hashes, or the smallest would always be of the same characters. */
    private static long spread(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return (mixed ^ mixed >>> 31) >>> 1;
    }
}
