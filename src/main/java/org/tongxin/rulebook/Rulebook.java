package org.tongxin.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** One committee's rules in one version: its own file laid over the defaults. Immutable. */
public final class Rulebook {

    private final Entry.Mapping root;
    private final ConcurrentHashMap<Class<?>, Object> bound = new ConcurrentHashMap<>();

    private Rulebook(Entry.Mapping root) {
        this.root = root;
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
        var rulebook = new Rulebook(root);
        var binder = new Binder(errors);
        var known = sections.stream().map(RulebookSection::name).toList();
        root.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                errors.add(new RulebookError(entry.spot().file(), entry.spot().line(), key,
                        "没有这一部分，可用的部分：" + String.join("、", known)));
            }
        });
        for (var section : sections) {
            var entry = root.entries().get(section.name());
            if (entry == null) {
                errors.add(new RulebookError(own.file(), 1, section.name(), "缺少这一部分"));
            } else {
                var value = binder.bind(entry, section.type(), section.name());
                if (value != null) {
                    rulebook.bound.put(section.type(), value);
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new RulebookErrors(errors);
        }
        return rulebook;
    }

    /** A text and the name under which errors speak of it. */
    record Source(String file, String text) {}

    /** A section as the record of the room that owns it. */
    public <T extends Record> T section(Class<T> type) {
        var value = bound.get(type);
        if (value == null) {
            throw new IllegalArgumentException("no RulebookSection bean for " + type.getName());
        }
        return type.cast(value);
    }
}
