package org.tongxin.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.rulebook.Rulebooks;

/** Computes the figures that the rulebook of the committee in scope defines. */
@Component
@Transactional(readOnly = true)
public class Figures {

    private final Rulebooks rulebooks;
    private final Committees committees;
    private final List<RecordSource> sources;

    Figures(Rulebooks rulebooks, Committees committees, List<RecordSource> sources) {
        this.rulebooks = rulebooks;
        this.committees = committees;
        this.sources = sources;
    }

    /**
     * All figures of a period.
     *
     * @param asOf facts after this moment do not count
     */
    @Transactional
    public List<Figure> all(Period period, Instant asOf) {
        var section = rulebooks.current().section(FigureDefinition.Section.class);
        var sessions = committees.sessions().stream().filter(period::covers).map(Session::id).toList();
        var calculation = new Calculation(period, new Cut(sessions, asOf, null, List.of()));
        var figures = new ArrayList<Figure>();
        Stream.concat(section.common().stream(), section.own().stream()).forEach(definition -> figures.addAll(calculation.of(definition)));
        return figures;
    }

    /** The newest opened session of which a set of records holds something by that moment. */
    public Optional<Session> newestWith(String set, Instant asOf) {
        return committees.opened().stream()
                .filter(session -> source(set).count(set, new Cut(List.of(session.id()), asOf, null, List.of())) > 0)
                .findFirst();
    }

    /** One run over all definitions: what two of them count alike is counted once. */
    private final class Calculation {
        private final Period period;
        private final Cut whole;
        private final Map<List<Object>, Long> counted = new HashMap<>();

        Calculation(Period period, Cut whole) {
            this.period = period;
            this.whole = whole;
        }

        List<Figure> of(FigureDefinition definition) {
            if ("category".equals(definition.each())) {
                return source(definition.set()).countByCategory(definition.set(), whole).entrySet().stream()
                        .map(entry -> figure(definition, entry.getKey(), entry.getValue(), null, null))
                        .toList();
            }
            if ("theme".equals(definition.each())) {
                var of = definition.of() == null ? null : count(definition.of(), whole);
                return source(definition.set()).countByTheme(definition.set(), whole).stream()
                        .map(theme -> figure(definition.onTheme(theme.code()), theme.label(), theme.count(), of, null))
                        .toList();
            }
            var cut = whole.on(definition.themes());
            if (definition.category() != null) {
                cut = cut.in(definition.category());
            }
            var of = definition.of();
            return List.of(figure(definition, null, count(definition.set(), cut), of == null ? null : count(of, whole),
                    source(definition.set()).sum(definition.set(), cut)));
        }

        private long count(String set, Cut cut) {
            var key = List.<Object>of(set, cut.themes(), String.valueOf(cut.category()));
            return counted.computeIfAbsent(key, any -> source(set).count(set, cut));
        }

        /** @param part label of the category or theme that the figure is of, or null */
        private Figure figure(
                FigureDefinition definition, @Nullable String part, long numerator, @Nullable Long denominator, @Nullable BigDecimal amount) {
            var value = denominator == null
                    ? Rounded.amount(amount == null ? BigDecimal.valueOf(numerator) : amount, definition)
                    : Rounded.percent(numerator, denominator, definition.rounding(), definition.digits() == null ? 0 : definition.digits());
            var printed = value.toPlainString();
            var sentence = definition.wording().replace("{value}", printed)
                    .replace("{category}", part == null ? "" : part).replace("{theme}", part == null ? "" : part);
            var key = part == null ? definition.key() : definition.key() + ":" + part;
            var label = part == null ? definition.label() : definition.label() + "·" + part;
            var category = "category".equals(definition.each()) ? part : null;
            return new Figure(key, definition.refs(), label, value, printed + definition.unit(), definition.unit(), numerator, denominator,
                    whole.asOf(), sentence, source(definition.set()).list(definition.set(), period, category, definition));
        }
    }

    private RecordSource source(String set) {
        return sources.stream()
                .filter(source -> source.has(set))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有名为 " + set + " 的记录集"));
    }
}
