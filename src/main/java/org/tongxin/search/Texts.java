package org.tongxin.search;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How texts are cut: Chinese into pairs of characters and single ones, everything else into lower-case words. */
final class Texts extends Analyzer {

    private static final Pattern NOT_CHINESE = Pattern.compile("[^\\p{IsHan}]");

    private final boolean singles;

    /** @param singles whether single Chinese characters are kept beside the pairs: for texts, and for questions of one character */
    Texts(boolean singles) {
        this.singles = singles;
    }

    /** The cut for a question: single characters only where it has no pair. */
    static Texts forQuestion(String question) {
        return new Texts(NOT_CHINESE.matcher(question).replaceAll("").length() == 1);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new CJKWidthFilter(source));
        return new TokenStreamComponents(source, new CJKBigramFilter(words, CJKBigramFilter.HAN, singles));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new LowerCaseFilter(new CJKWidthFilter(words));
    }
}
