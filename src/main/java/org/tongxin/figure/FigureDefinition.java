package org.tongxin.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts, divides, rounds and says; an entry of the rulebook's section {@code figures}.
 *
 * @param refs     numbers of the published figures it reproduces
 * @param unit     {@code 件}, {@code 份}, {@code %} …; a ratio has {@code %}
 * @param set      name of the record set counted (the numerator)
 * @param of       name of the record set of the denominator; absent for a plain count
 * @param themes   counts only records with one of these themes
 * @param category counts only records of this category
 * @param each     {@code category} or {@code theme}: one figure for each that has records
 * @param rounding half up when absent
 * @param digits   decimal places of a ratio or of an amount, 0 when absent
 * @param per      an amount is printed in so many of its unit: 10000 for 万元
 * @param wording  sentence of the review, with {@code {value}} in it
 */
public record FigureDefinition(
        String key,
        List<String> refs,
        String label,
        String unit,
        String set,
        @Nullable String of,
        List<String> themes,
        @Nullable String category,
        @Nullable String each,
        @Nullable Rounding rounding,
        @Nullable Integer digits,
        @Nullable Integer per,
        String wording) {

    /** How a ratio is brought to print. */
    public enum Rounding {
        /** 95.7597 → 95.8 */
        HALF_UP,
        /** 95.79 → 95.7 */
        FLOOR,
        /** 76.1 → 75, printed with 以上 */
        FLOOR_TO_FIVE
    }

    /** The same, of one theme only. */
    FigureDefinition onTheme(String theme) {
        return new FigureDefinition(
                key, refs, label, unit, set, of, List.of(theme), category, each, rounding, digits, per, wording);
    }

    /** The section of the rulebook: figures every committee has, and the committee's own. */
    record Section(List<FigureDefinition> common, List<FigureDefinition> own) {}
}
