package org.tongxin.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two texts.
 *
 * @param key    path of keys; an item of a list is named by its own code, key or name: {@code proposal.categories[ecology].label};
 *               the list itself stands for the names of its items in their order
 * @param before what stood there, null where it is new
 * @param after  what stands there now, null where it is gone
 */
public record Difference(String key, @Nullable String before, @Nullable String after) {

    private static final List<String> NAMES = List.of("code", "key", "name");

    /** How a place has changed. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /**
     * All differences, in the order of the first text, then of the second.
     *
     * @throws RulebookErrors when one of them is no YAML
     */
    static List<Difference> between(String before, String after) {
        var left = leaves(before);
        var right = leaves(after);
        var keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(left.get(key), right.get(key)))
                .map(key -> new Difference(key, left.get(key), right.get(key)))
                .toList();
    }

    private static Map<String, String> leaves(String yaml) {
        var errors = new ArrayList<RulebookError>();
        var leaves = new LinkedHashMap<String, String>();
        flatten("", YamlReader.read("rulebook.yaml", yaml, errors), leaves);
        if (!errors.isEmpty()) {
            throw new RulebookErrors(errors);
        }
        return leaves;
    }

    private static void flatten(String path, Entry entry, Map<String, String> into) {
        switch (entry) {
            case Entry.Scalar scalar -> into.put(path, scalar.value());
            case Entry.Sequence sequence -> flattenItems(path, sequence, into);
            case Entry.Mapping mapping -> mapping.entries().forEach((key, value) ->
                    flatten(path.isEmpty() ? key : path + "." + key, value, into));
        }
    }

    /** The items' names in their order as one leaf, for the order counts too; then what each item says. */
    private static void flattenItems(String path, Entry.Sequence sequence, Map<String, String> into) {
        var names = new LinkedHashSet<String>();
        for (var item : sequence.entries()) {
            var name = name(item, names.size() + 1);
            var unused = names.add(name) ? name : name + "#" + (names.size() + 1);
            names.add(unused);
            if (!(item instanceof Entry.Scalar)) {
                flatten(path + "[" + unused + "]", item, into);
            }
        }
        into.put(path, String.join("、", names));
    }

    private static String name(Entry item, int number) {
        return switch (item) {
            case Entry.Scalar scalar -> scalar.value();
            case Entry.Sequence any -> String.valueOf(number);
            case Entry.Mapping mapping -> NAMES.stream()
                    .map(mapping.entries()::get)
                    .filter(Entry.Scalar.class::isInstance)
                    .findFirst()
                    .map(entry -> ((Entry.Scalar) entry).value())
                    .orElse(String.valueOf(number));
        };
    }
}
