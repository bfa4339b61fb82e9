package org.tongxin.proposal.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongxin.search.Fingerprints;

/** Puts the sentences of two texts beside each other that say the same. */
final class Sentences {

    private static final int SHORTEST = 10;
    private static final double ALIKE = 0.4;
    private static final int MOST_COMPARED = 400;

    private Sentences() {}

    /** The most alike pairs, most alike first; each sentence stands in one at most. */
    static List<Similar.Pair> pairs(String here, String there, int most) {
        var others = cut(there);
        var pairs = new ArrayList<Similar.Pair>();
        for (var one : cut(here)) {
            for (var other : others) {
                double likeness = likeness(one, other);
                if (likeness >= ALIKE) {
                    pairs.add(new Similar.Pair(one.text(), other.text(), likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Similar.Pair::likeness).reversed());
        var used = new HashSet<String>();
        return pairs.stream().filter(pair -> !used.contains("<" + pair.here()) && !used.contains(">" + pair.there())
                && used.add("<" + pair.here()) && used.add(">" + pair.there())).limit(most).toList();
    }

    private record Sentence(String text, Set<String> pairs) {}

    private static List<Sentence> cut(String text) {
        var sentences = new ArrayList<Sentence>();
        for (var part : text.split("(?<=[。！？；!?;\\n])")) {
            var bare = Fingerprints.bare(part);
            if (bare.length() >= SHORTEST && sentences.size() < MOST_COMPARED) {
                sentences.add(new Sentence(part.strip(), pairsOf(bare)));
            }
        }
        return sentences;
    }

    private static Set<String> pairsOf(String bare) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }

    /** Common pairs of characters as a share of those of the shorter, as long as the other is not much longer. */
    private static double likeness(Sentence one, Sentence other) {
        int common = 0;
        var smaller = one.pairs().size() <= other.pairs().size() ? one.pairs() : other.pairs();
        var larger = smaller == one.pairs() ? other.pairs() : one.pairs();
        for (var pair : smaller) {
            if (larger.contains(pair)) {
                common++;
            }
        }
        return 2.0 * common / (smaller.size() + larger.size());
    }
}
