package org.tongxin.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A part of a YAML text that knows where it stands. */
sealed interface Entry {

    /** @param line counted from 1 */
    record Spot(String file, int line) {}

    Spot spot();

    record Scalar(String value, Spot spot) implements Entry {}

    record Sequence(List<Entry> entries, Spot spot) implements Entry {}

    record Mapping(SequencedMap<String, Entry> entries, Spot spot) implements Entry {

        /** This mapping with another's keys laid over it: mappings are merged, everything else is replaced. */
        Mapping overlaidBy(Mapping over) {
            var merged = new LinkedHashMap<>(entries);
            over.entries.forEach((key, entry) -> merged.merge(key, entry, (below, above) ->
                    below instanceof Mapping lower && above instanceof Mapping upper ? lower.overlaidBy(upper) : above));
            return new Mapping(merged, over.entries.isEmpty() ? spot : over.spot);
        }
    }

    /** All leaves with their paths, for comparing two texts. */
    static void flatten(String path, Entry entry, Map<String, String> into) {
        switch (entry) {
            case Scalar scalar -> into.put(path, scalar.value());
            case Sequence sequence -> {
                for (int i = 0; i < sequence.entries().size(); i++) {
                    flatten(path + "[" + (i + 1) + "]", sequence.entries().get(i), into);
                }
            }
            case Mapping mapping -> mapping.entries().forEach((key, value) ->
                    flatten(path.isEmpty() ? key : path + "." + key, value, into));
        }
    }
}
