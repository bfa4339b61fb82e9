package org.tongxin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** The words of a text that tell most about it, as a query, and how the text itself would score: what others are measured by. */
final class RareWords {

    private static final int MOST = 100;
    private static final float TITLE = 3;

    private final IndexSearcher searcher;
    private final BooleanQuery.Builder query = new BooleanQuery.Builder();
    private double own;

    RareWords(IndexSearcher searcher, Likenesses.Text text) throws IOException {
        this.searcher = searcher;
        add("title", text.title(), MOST, TITLE);
        add("body", text.title() + "。" + text.body(), MOST, 1);
    }

    Query query() {
        return query.build();
    }

    /** The score of the text itself; 0 where none of its words is known. */
    double own() {
        return own;
    }

    private record Weighed(String word, int often, long among, double weight) {}

    private void add(String field, String text, int most, float boost) throws IOException {
        var statistics = searcher.collectionStatistics(field);
        if (statistics == null) {
            return;
        }
        var counted = count(text, false);
        var terms = counted.keySet().stream().map(BytesRef::new).toList();
        var weighed = new ArrayList<Weighed>();
        Commonness.of(searcher.getIndexReader(), field, terms).forEach((term, among) -> {
            var word = term.utf8ToString();
            int often = counted.getOrDefault(word, 0);
            weighed.add(new Weighed(word, often, among, often * Math.log(1 + (double) statistics.docCount() / among)));
        });
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word));
        long norm = SmallFloat.intToByte4(length(text));
        for (var one : weighed.subList(0, Math.min(most, weighed.size()))) {
            query.add(new BoostQuery(new TermQuery(new Term(field, one.word())), boost), Occur.SHOULD);
            own += score(statistics, one, boost, norm);
        }
    }

    private double score(CollectionStatistics statistics, Weighed one, float boost, long norm) {
        var term = new TermStatistics(new BytesRef(one.word()), one.among(), Math.max(one.among(), one.often()));
        return searcher.getSimilarity().scorer(boost, statistics, term).score(one.often(), norm);
    }

    private static Map<String, Integer> count(String text, boolean singles) throws IOException {
        var counted = new HashMap<String, Integer>();
        for (var word : cut(text, singles, null)) {
            if (word.codePointCount(0, word.length()) > 1) {
                counted.merge(word, 1, Integer::sum);
            }
        }
        return counted;
    }

    /** As the index counts the length of a field: single characters, pairs on top of them not counted. */
    private static int length(String text) throws IOException {
        var length = new int[1];
        cut(text, true, length);
        return Math.max(1, length[0]);
    }

    private static List<String> cut(String text, boolean singles, int @Nullable [] length) throws IOException {
        var words = new ArrayList<String>();
        try (var analyzer = new Texts(singles); var tokens = analyzer.tokenStream("body", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
                if (length != null && step.getPositionIncrement() > 0) {
                    length[0]++;
                }
            }
            tokens.end();
        }
        return words;
    }
}
