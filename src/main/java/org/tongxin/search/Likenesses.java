package org.tongxin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Viewer;

/**
 * Finds what is like a text, among what a viewer may find: on the same matter by the rare words both have, copied by the fingerprints both
 * have. Both are only hints for a person.
 */
@Component
public class Likenesses {

    /** Candidates of each kind for every one that is asked for: the two orders differ. */
    private static final int CANDIDATES = 2;

    private final Indexer indexer;

    Likenesses(Indexer indexer) {
        this.indexer = indexer;
    }

    /** What is compared. */
    public record Text(String title, String body) {}

    /**
     * Something alike.
     *
     * @param likeness how much of what is particular to the text it shares, from 0 to about 1
     * @param copied   share of the text's passages that stand there to the letter, from 0 to 1; what many texts have does not count
     */
    public record Like(long subject, double likeness, double copied) {}

    /**
     * The most alike, best first.
     *
     * @param exclude subject that is not looked for: the text itself, where it is stored
     */
    public List<Like> to(String kind, Text text, @Nullable Long exclude, Viewer viewer, int most) {
        var index = indexer.index();
        if (index == null || text.title().length() + text.body().length() < Fingerprints.RUN) {
            return List.of();
        }
        try {
            return index.search(searcher -> compare(searcher, allowed(kind, exclude, viewer), text, most));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Like> compare(IndexSearcher searcher, Query allowed, Text text, int most) throws IOException {
        return new Comparison(searcher, allowed, most * CANDIDATES).to(text, most);
    }

    private static Query allowed(String kind, @Nullable Long exclude, Viewer viewer) {
        var allowed = new BooleanQuery.Builder()
                .add(Finder.allowed(viewer), Occur.FILTER)
                .add(new TermQuery(new Term("shelf", Index.shelf(Integer.toString(Scope.current().committee()), kind))), Occur.FILTER);
        if (exclude != null) {
            allowed.add(LongField.newExactQuery("which", exclude), Occur.MUST_NOT);
        }
        return allowed.build();
    }

    /** One text against the index as it stands now. */
    private record Comparison(IndexSearcher searcher, Query allowed, int candidates) {

        List<Like> to(Text text, int most) throws IOException {
            var words = new RareWords(searcher, text);
            var likeness = scores(words.query(), words.own());
            var copied = new SharedPassages(searcher).of(text, allowed, candidates);
            var all = new HashMap<Integer, Like>();
            var subjects = MultiDocValues.getSortedNumericValues(searcher.getIndexReader(), "which");
            for (int document : union(likeness, copied)) {
                subjects.advanceExact(document);
                all.put(document, new Like(subjects.nextValue(), likeness.getOrDefault(document, 0.0), copied.getOrDefault(document, 0.0)));
            }
            return all.values().stream()
                    .sorted(Comparator.comparingDouble((Like one) -> one.likeness() + one.copied()).reversed().thenComparing(Like::subject))
                    .limit(most)
                    .toList();
        }

        /** In the order of the index. */
        private static Set<Integer> union(Map<Integer, Double> some, Map<Integer, Double> others) {
            var all = new TreeSet<>(some.keySet());
            all.addAll(others.keySet());
            return all;
        }

        private Map<Integer, Double> scores(Query words, double own) throws IOException {
            var scores = new HashMap<Integer, Double>();
            if (own > 0) {
                var query = new BooleanQuery.Builder().add(words, Occur.MUST).add(allowed, Occur.FILTER).build();
                for (var hit : searcher.search(query, candidates).scoreDocs) {
                    scores.put(hit.doc, hit.score / own);
                }
            }
            return scores;
        }
    }
}
