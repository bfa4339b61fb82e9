package org.tongxin.proposal.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a proposal: the form, the stored state and the view at once.
 *
 * @param title     案由
 * @param situation 情况
 * @param analysis  分析
 * @param asks      建议, one concrete suggestion each; a reply answers them one by one
 * @param category  code of the committee's dictionary, empty while not chosen
 */
public record ProposalText(String title, String situation, String analysis, List<String> asks, String category) {

    public static final ProposalText EMPTY = new ProposalText("", "", "", List.of(), "");

    public ProposalText(
            @Nullable String title, @Nullable String situation, @Nullable String analysis, @Nullable List<String> asks,
            @Nullable String category) {
        this.title = strip(title).replace('\n', ' ');
        this.situation = strip(situation);
        this.analysis = strip(analysis);
        this.asks = asks == null ? List.of()
                : asks.stream().filter(Objects::nonNull).map(ProposalText::strip).filter(ask -> !ask.isEmpty()).toList();
        this.category = strip(category);
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** Length of the body in characters, as the guides count it. */
    public int length() {
        return Stream.concat(Stream.of(situation, analysis), asks.stream()).mapToInt(part -> part.codePointCount(0, part.length())).sum();
    }

    /** Whether somebody who signed the one has signed the other: the category is the office's matter. */
    boolean sameWords(ProposalText other) {
        return title.equals(other.title) && situation.equals(other.situation) && analysis.equals(other.analysis) && asks.equals(other.asks);
    }

    /** The whole body as one text, the way it is printed and searched. */
    public String body() {
        var body = new StringBuilder(situation).append('\n').append(analysis);
        asks.forEach(ask -> body.append('\n').append(ask));
        return body.toString();
    }
}
