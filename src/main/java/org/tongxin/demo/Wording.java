package org.tongxin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the three parts of a proposal about a matter at a place. */
final class Wording {

    private static final int SHORTEST = 520;
    private static final List<String> NUMERALS = List.of("一是", "二是", "三是", "四是", "五是");

    private final Phrases phrases;

    Wording(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param flaw why it shall not be filed, a code of the rulebook; null for a sound one */
    Written write(Matter matter, String title, Place place, @Nullable String flaw, Chance chance) {
        var asks = asks(matter, flaw, chance);
        var texts = new ArrayList<>(asks.stream().map(ask -> place.fill(ask.text()) + "。").toList());
        if (chance.outOf(30) && flaw == null && asks.size() < 5) {
            texts.add(place.fill(phrases.one("last-ask", chance)));
        }
        var facts = chance.shuffled(matter.situations());
        var situation = place.fill(phrases.one("opening", chance) + facts.getFirst());
        if (flaw != null && !phrases.all("flaw-" + flaw).isEmpty()) {
            situation += place.fill(phrases.one("flaw-" + flaw, chance));
        }
        var analysis = place.fill(analysis(matter, chance, 1));
        if (chance.outOf(60) || length(title, situation, analysis, texts) < SHORTEST) {
            situation += place.fill(facts.getLast());
        }
        for (var theme : chance.shuffled(matter.themes())) {
            if (length(title, situation, analysis, texts) < SHORTEST) {
                situation = place.fill(theme) + situation;
            }
        }
        if (length(title, situation, analysis, texts) < SHORTEST) {
            analysis += "\n" + place.fill(phrases.one("weight", chance));
        }
        return new Written(matter, title, situation, analysis, List.copyOf(texts), asks);
    }

    private List<Matter.Ask> asks(Matter matter, @Nullable String flaw, Chance chance) {
        if ("empty".equals(flaw)) {
            return chance.shuffled(phrases.all("vague-ask")).stream().limit(2).map(text -> new Matter.Ask(text, "")).toList();
        }
        var all = chance.shuffled(matter.asks());
        return all.subList(0, chance.outOf(35) && all.size() > 3 ? 3 : all.size());
    }

    private String analysis(Matter matter, Chance chance, int whys) {
        var points = new ArrayList<>(chance.shuffled(matter.problems()));
        points.addAll(chance.shuffled(matter.whys()).subList(0, whys));
        var body = chance.outOf(75) ? numbered(points) : points.stream().collect(Collectors.joining());
        return phrases.one("analysis", chance) + body + phrases.one("closing", chance);
    }

    private static String numbered(List<String> points) {
        var body = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            body.append(NUMERALS.get(i)).append(point, 0, point.length() - 1).append(i == points.size() - 1 ? "。" : "；");
        }
        return body.toString();
    }

    static int length(String title, String situation, String analysis, List<String> asks) {
        return title.length() + situation.length() + analysis.length() + asks.stream().mapToInt(String::length).sum();
    }

    /** @param taken the asks a unit can report on; a general last ask has none */
    record Written(Matter matter, String title, String situation, String analysis, List<String> asks, List<Matter.Ask> taken) {}
}
