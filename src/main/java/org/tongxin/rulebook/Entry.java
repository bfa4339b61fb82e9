package org.tongxin.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A part of a YAML text that knows where it stands. */
sealed interface Entry {

    /**
     * A place in a file: that of the key, where the part has one.
     *
     * @param line   counted from 1
     * @param column counted from 1
     */
    record Spot(String file, int line, int column) {}

    Spot spot();

    /** @param absent nothing is written, or {@code ~}; a quoted empty text is not absent */
    record Scalar(String value, boolean absent, Spot spot) implements Entry {}

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
}
