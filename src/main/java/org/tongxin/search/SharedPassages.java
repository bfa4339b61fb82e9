package org.tongxin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Which texts of the index have the same passages as another text. */
final class SharedPassages {

    static final String FIELD = "print";

    /** A passage that so many texts have is a phrase of the trade, not a copy. */
    private static final double COMMON_SHARE = 0.005;
    private static final int COMMON_LEAST = 30;
    private static final int LEAST_SHARED = 3;

    private final IndexSearcher searcher;

    SharedPassages(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** A fingerprint as a term of the index. */
    static BytesRef term(long print) {
        var bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(print, bytes, 0);
        return new BytesRef(bytes);
    }

    /** By document the share of the text's passages that it has; those with the most, among those allowed. */
    Map<Integer, Double> of(Likenesses.Text text, Query allowed, int most) throws IOException {
        var particular = particular(text);
        var shares = new HashMap<Integer, Double>();
        if (particular.size() < LEAST_SHARED) {
            return shares;
        }
        var weight = searcher.createWeight(searcher.rewrite(allowed), ScoreMode.COMPLETE_NO_SCORES, 1);
        var counted = new ArrayList<Map.Entry<Integer, Integer>>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var counts = count(leaf, particular);
            var scorer = counts.isEmpty() ? null : weight.scorer(leaf);
            if (scorer != null) {
                keepAllowed(leaf, counts, scorer.iterator(), counted);
            }
        }
        counted.sort(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
        counted.stream().limit(most).forEach(one -> shares.put(one.getKey(), (double) one.getValue() / particular.size()));
        return shares;
    }

    private List<BytesRef> particular(Likenesses.Text text) throws IOException {
        var reader = searcher.getIndexReader();
        double common = Math.max(COMMON_LEAST, reader.numDocs() * COMMON_SHARE);
        var prints = Fingerprints.of(text.title() + text.body()).stream().map(SharedPassages::term).toList();
        var among = Commonness.of(reader, FIELD, prints);
        return prints.stream().filter(print -> among.getOrDefault(print, 0) <= common).sorted().toList();
    }

    private static Map<Integer, Integer> count(LeafReaderContext leaf, List<BytesRef> prints) throws IOException {
        var counts = new HashMap<Integer, Integer>();
        var terms = leaf.reader().terms(FIELD);
        if (terms == null) {
            return counts;
        }
        TermsEnum found = terms.iterator();
        PostingsEnum postings = null;
        for (var print : prints) {
            if (found.seekExact(print)) {
                postings = found.postings(postings, PostingsEnum.NONE);
                while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    counts.merge(postings.docID(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static void keepAllowed(
            LeafReaderContext leaf, Map<Integer, Integer> counts, DocIdSetIterator allowed, List<Map.Entry<Integer, Integer>> kept)
            throws IOException {
        var live = leaf.reader().getLiveDocs();
        for (int document : counts.keySet().stream().sorted().toList()) {
            if (counts.get(document) < LEAST_SHARED) {
                continue;
            }
            if (allowed.docID() < document && allowed.advance(document) == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            if (allowed.docID() == document && (live == null || live.get(document))) {
                kept.add(Map.entry(leaf.docBase + document, counts.get(document)));
            }
        }
    }
}
