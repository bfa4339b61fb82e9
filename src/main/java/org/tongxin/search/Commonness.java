package org.tongxin.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/** In how many texts of the index terms stand. */
final class Commonness {

    private Commonness() {}

    /** By term, those that no text has left out. In the order of the terms a part of the index goes through its dictionary once, forwards. */
    static Map<BytesRef, Integer> of(IndexReader reader, String field, Collection<BytesRef> terms) throws IOException {
        var sorted = terms.stream().sorted().toList();
        var among = new HashMap<BytesRef, Integer>();
        for (var leaf : reader.leaves()) {
            var dictionary = leaf.reader().terms(field);
            if (dictionary == null) {
                continue;
            }
            var at = dictionary.iterator();
            for (var term : sorted) {
                if (at.seekExact(term)) {
                    among.merge(term, at.docFreq(), Integer::sum);
                }
            }
        }
        return among;
    }
}
