package org.tongxin.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A room whose records figures count; offered as a bean. */
public interface RecordSource {

    /** Whether it has a record set of that name. */
    boolean has(String set);

    long count(String set, Cut cut);

    /** What the records of the set come to together, in 元 for money; null where the set is counted, not added up. */
    default @Nullable BigDecimal sum(String set, Cut cut) {
        return null;
    }

    /** Counts by category, only categories that have records, keyed by their label. */
    Map<String, Long> countByCategory(String set, Cut cut);

    /** Counts by theme; a record with several themes counts under each. Only themes of
     * today's dictionary that have records, the most frequent first. */
    default List<OfTheme> countByTheme(String set, Cut cut) {
        return List.of();
    }

    /** How many records of a set have a theme. */
    record OfTheme(String code, String label, long count) {}

    /** Where the list of exactly those records is, below the committee's address. */
    String list(String set, Period period, @Nullable String category, FigureDefinition definition);
}
