package org.tongxin.review;

import java.util.List;
import org.tongxin.figure.Figure;

/**
 * A sentence of the review, cut at its number so that the number can be a link.
 *
 * @param before what stands before the number
 * @param after  what stands after it
 */
public record Sentence(String before, Figure figure, String number, String after) {

    static List<Sentence> of(List<Figure> figures) {
        return figures.stream().map(Sentence::of).toList();
    }

    private static Sentence of(Figure figure) {
        var number = figure.value().toPlainString();
        int at = figure.sentence().indexOf(number);
        var tail = at < 0 ? "" : figure.sentence().substring(at + number.length());
        var unit = tail.startsWith(figure.unit()) ? figure.unit() : "";
        return at < 0
                ? new Sentence(figure.sentence(), figure, number, "")
                : new Sentence(figure.sentence().substring(0, at), figure, number + unit, tail.substring(unit.length()));
    }
}
