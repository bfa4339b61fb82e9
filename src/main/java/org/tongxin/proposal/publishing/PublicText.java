package org.tongxin.proposal.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The copy that goes out: a text of its own, which no later edit of the case changes. Words only, no code and no id.
 *
 * @param session  届次 in words, {@code year} its year, {@code number} the case number
 * @param category label of the category
 * @param units    units that answered, {@code replies} what each wrote, in the same order
 */
public record PublicText(
        String title, String proposer, String session, int year, String number, String category, String situation, String analysis,
        List<String> asks, List<String> units, List<String> replies) {

    static final PublicText EMPTY = new PublicText("", "", "", 0, "", "", "", "", List.of(), List.of(), List.of());

    public PublicText(
            @Nullable String title, @Nullable String proposer, @Nullable String session, int year, @Nullable String number,
            @Nullable String category, @Nullable String situation, @Nullable String analysis, @Nullable List<String> asks,
            @Nullable List<String> units, @Nullable List<String> replies) {
        this.title = strip(title).replace('\n', ' ');
        this.proposer = strip(proposer);
        this.session = strip(session);
        this.year = year;
        this.number = strip(number);
        this.category = strip(category);
        this.situation = strip(situation);
        this.analysis = strip(analysis);
        this.asks = asks == null ? List.of() : asks.stream().map(PublicText::strip).filter(ask -> !ask.isEmpty()).toList();
        this.units = units == null ? List.of() : List.copyOf(units);
        this.replies = replies == null ? List.of() : replies.stream().map(PublicText::strip).toList();
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    boolean empty() {
        return title.isEmpty();
    }

    /** Everything a person wrote in it. */
    List<String> parts() {
        var parts = new ArrayList<>(List.of(title, proposer, situation, analysis));
        parts.addAll(asks);
        parts.addAll(replies);
        return parts;
    }

    /** The same with every written part changed. */
    PublicText with(UnaryOperator<String> change) {
        return new PublicText(change.apply(title), change.apply(proposer), session, year, number, category, change.apply(situation),
                change.apply(analysis), asks.stream().map(change).toList(), units, replies.stream().map(change).toList());
    }

    /** What the clerk wrote, under the facts of this one. */
    PublicText written(Words words) {
        return new PublicText(words.title(), words.proposer(), session, year, number, category, words.situation(), words.analysis(), words.asks(),
                units, words.replies());
    }

    /** What a clerk writes of the copy. */
    public record Words(
            @Nullable String title, @Nullable String proposer, @Nullable String situation, @Nullable String analysis, @Nullable List<String> asks,
            @Nullable List<String> replies) {

        /** From the form as it came: a single text with commas stays one text. */
        static Words of(MultiValueMap<String, String> form) {
            return new Words(form.getFirst("title"), form.getFirst("proposer"), form.getFirst("situation"), form.getFirst("analysis"),
                    form.get("asks"), form.get("replies"));
        }
    }
}
