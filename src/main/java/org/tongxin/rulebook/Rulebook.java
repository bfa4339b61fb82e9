package org.tongxin.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One committee's rules in one version: its own file laid over the defaults. Immutable. */
public final class Rulebook {

    private final Map<Class<?>, Object> sections;

    private Rulebook(Map<Class<?>, Object> sections) {
        this.sections = Map.copyOf(sections);
    }

    /**
     * Reads a committee's file over the defaults.
     *
     * @throws RulebookErrors when the text is no YAML or a section does not fit its record; names every place
     */
    static Rulebook read(Source defaults, Source own, List<RulebookSection> sections) {
        var errors = new ArrayList<RulebookError>();
        var root = YamlReader.read(defaults.file(), defaults.text(), errors)
                .overlaidBy(YamlReader.read(own.file(), own.text(), errors));
        noteUnknown(root, sections.stream().map(RulebookSection::name).toList(), errors);
        var binder = new Binder(errors);
        var bound = new HashMap<Class<?>, Object>();
        for (var section : sections) {
            var entry = root.entries().get(section.name());
            if (entry == null) {
                errors.add(new RulebookError(own.file(), 1, 1, section.name(), "缺少这一部分，请补上"));
            } else {
                bound.put(section.type(), binder.bind(entry, section.type(), section.name()));
            }
        }
        if (!errors.isEmpty()) {
            throw new RulebookErrors(errors);
        }
        return new Rulebook(bound);
    }

    private static void noteUnknown(Entry.Mapping root, List<String> known, List<RulebookError> errors) {
        root.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                var spot = entry.spot();
                errors.add(new RulebookError(spot.file(), spot.line(), spot.column(), key, "没有这一部分" + Keys.suggestion(key, known)));
            }
        });
    }

    /** A text and the name under which errors speak of it. */
    record Source(String file, String text) {}

    /** A section as the record of the room that owns it. */
    public <T extends Record> T section(Class<T> type) {
        var value = sections.get(type);
        if (value == null) {
            throw new IllegalArgumentException("no RulebookSection bean for " + type.getName());
        }
        return type.cast(value);
    }
}
