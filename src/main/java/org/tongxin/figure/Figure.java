package org.tongxin.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computed figure.
 *
 * @param value       the number as printed
 * @param text        number with its unit: {@code 95.8%}
 * @param numerator   records counted
 * @param denominator records they are a share of, or null for a count
 * @param asOf        the cut-off
 * @param sentence    as the review says it
 * @param href        list of the records behind it, below the committee's address
 */
public record Figure(
        String key,
        List<String> refs,
        String label,
        BigDecimal value,
        String text,
        String unit,
        long numerator,
        @Nullable Long denominator,
        Instant asOf,
        String sentence,
        String href) {

    /** How the number came about, in words a reader can check. */
    public String derivation() {
        return denominator == null ? "记录 " + numerator + " 条" : numerator + " ÷ " + denominator;
    }
}
