package org.tongxin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Viewer;

/** Finds what a viewer may find in the committee of {@link Scope}. */
@Component
public class Finder {

    /** Hits on a page. */
    public static final int PAGE = 20;

    private static final int MOST_PAGES = 50;
    private static final int LONGEST_QUESTION = 100;
    private static final float TITLE_BOOST = 4;

    private final Indexer indexer;

    Finder(Indexer indexer) {
        this.indexer = indexer;
    }

    /**
     * One thing found. The texts are escaped HTML with the found words in {@code <mark>}.
     */
    public record Hit(String kind, long subject, String title, String snippet, String people, String category, @Nullable LocalDate day) {}

    /**
     * What was found.
     *
     * @param total   how many there are, {@code exact} or at least
     * @param relaxed whether nothing had all the words, so that these have only some of them
     */
    public record Found(List<Hit> hits, long total, boolean exact, boolean relaxed) {
        static final Found NOTHING = new Found(List.of(), 0, true, false);
    }

    /** @param page counted from 0 */
    public Found find(String question, Viewer viewer, int page) {
        var index = indexer.index();
        var words = question.strip();
        if (index == null || words.isEmpty() || page < 0 || page > MOST_PAGES) {
            return Found.NOTHING;
        }
        var asked = words.substring(0, Math.min(LONGEST_QUESTION, words.length()));
        try {
            return index.search(searcher -> {
                var found = find(searcher, asked, viewer, page, false);
                return found.total() > 0 ? found : find(searcher, asked, viewer, page, true);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found find(IndexSearcher searcher, String words, Viewer viewer, int page, boolean relaxed) throws IOException {
        var text = relaxed ? anyOf(words) : allOf(words);
        if (text == null) {
            return Found.NOTHING;
        }
        var query = new BooleanQuery.Builder().add(text, Occur.MUST).add(allowed(viewer), Occur.FILTER)
                .add(term("committee", Integer.toString(Scope.current().committee())), Occur.FILTER).build();
        var top = searcher.search(query, (page + 1) * PAGE);
        var total = top.totalHits;
        return new Found(hits(searcher, text, top, page), total.value(), total.relation() == org.apache.lucene.search.TotalHits.Relation.EQUAL_TO, relaxed);
    }

    private static List<Hit> hits(IndexSearcher searcher, Query text, TopDocs top, int page) throws IOException {
        int from = Math.min(page * PAGE, top.scoreDocs.length);
        var shown = new TopDocs(top.totalHits, java.util.Arrays.copyOfRange(top.scoreDocs, from, top.scoreDocs.length));
        var titles = highlighter(searcher, true).highlight("title", text, shown, 1);
        var bodies = highlighter(searcher, false).highlight("body", text, shown, 2);
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < shown.scoreDocs.length; i++) {
            var document = stored.document(shown.scoreDocs[i].doc);
            var day = document.getField("day");
            hits.add(new Hit(document.get("kind"), document.getField("subject").numericValue().longValue(), String.valueOf(titles[i]),
                    bodies[i] == null ? "" : bodies[i], document.get("people"), document.get("category"),
                    day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue())));
        }
        return hits;
    }

    private static UnifiedHighlighter highlighter(IndexSearcher searcher, boolean whole) {
        var builder = UnifiedHighlighter.builder(searcher, new Texts(true))
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withMaxLength(20_000);
        return (whole ? builder.withBreakIterator(org.apache.lucene.search.uhighlight.WholeBreakIterator::new)
                : builder.withBreakIterator(() -> java.text.BreakIterator.getSentenceInstance(java.util.Locale.CHINESE))).build();
    }

    /** Every word of the question, each as a phrase, in any field. */
    private static @Nullable Query allOf(String words) {
        var all = new BooleanQuery.Builder();
        int count = 0;
        for (var word : words.split("[\\s\"“”]+")) {
            var one = anyField(word, true);
            if (one != null) {
                all.add(one, Occur.MUST);
                count++;
            }
        }
        return count == 0 ? null : all.build();
    }

    /** At least half of the pairs of characters. */
    private static @Nullable Query anyOf(String words) {
        return anyField(words, false);
    }

    private static @Nullable Query anyField(String word, boolean phrase) {
        var builder = new QueryBuilder(Texts.forQuestion(word));
        var fields = new BooleanQuery.Builder();
        int count = 0;
        for (var field : List.of("title", "body", "people")) {
            var query = phrase ? builder.createPhraseQuery(field, word) : builder.createMinShouldMatchQuery(field, word, 0.5f);
            if (query != null) {
                fields.add(field.equals("title") ? new BoostQuery(query, TITLE_BOOST) : query, Occur.SHOULD);
                count++;
            }
        }
        return count == 0 ? null : fields.build();
    }

    /** What this viewer may find at all. */
    static Query allowed(Viewer viewer) {
        if (viewer.seesWholeCommittee()) {
            return new org.apache.lucene.search.MatchAllDocsQuery();
        }
        var allowed = new BooleanQuery.Builder().add(term("owner", Long.toString(viewer.account())), Occur.SHOULD);
        viewer.units().forEach(unit -> allowed.add(term("unit", Long.toString(unit)), Occur.SHOULD));
        if (viewer.may(org.tongxin.identity.Act.WRITE_PROPOSAL)) {
            allowed.add(term("open", "true"), Occur.SHOULD);
        }
        return allowed.build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
