package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Refusal;

/**
 * The section {@code fund} of a rulebook.
 *
 * @param name        of the dedicated fund
 * @param livelihood  what a livelihood-project proposal is called
 * @param perArea     how many of them each township or street shall have in a session; 0 where the committee knows none
 * @param streetEnds  how the name of a street ends, as against a township
 * @param purposes    what money comes for
 * @param valuations  how goods are valued
 * @param standards   most that a person may cost on a day, by occasion
 */
public record FundRules(
        String name, String livelihood, int perArea, String streetEnds, List<Choice> purposes, List<Choice> valuations, List<Standard> standards) {

    public FundRules {
        if (perArea < 0) {
            throw new IllegalArgumentException("per-area 不能小于 0；没有民生实事提案的写 0");
        }
    }

    /** A word of a dictionary. */
    public record Choice(String code, String label) {}

    /** @param most 元 for a person and day; absent where there is no standard */
    public record Standard(String code, String label, @Nullable BigDecimal most) {}

    Standard standard(@Nullable String code) {
        return standards.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> new Refusal("fund.refused.purpose"));
    }

    String requirePurpose(@Nullable String code) {
        return require(purposes, code, "fund.refused.purpose");
    }

    String requireValuation(@Nullable String code) {
        return require(valuations, code, "fund.refused.valuation");
    }

    /** The word for a code that a later rulebook may no longer know: of a purpose, a valuation or an occasion. */
    public String label(@Nullable String code) {
        return code == null ? "" : labels().getOrDefault(code, code);
    }

    public Map<String, String> purposeOptions() {
        return options(purposes);
    }

    public Map<String, String> valuationOptions() {
        return options(valuations);
    }

    public Map<String, String> standardOptions() {
        var options = new LinkedHashMap<String, String>();
        standards.forEach(one -> options.put(one.code(), one.most() == null ? one.label() : one.label() + "（" + one.most().toPlainString() + " 元/人·天）"));
        return options;
    }

    private Map<String, String> labels() {
        var labels = options(valuations);
        standards.forEach(one -> labels.put(one.code(), one.label()));
        labels.putAll(options(purposes));
        return labels;
    }

    private static Map<String, String> options(List<Choice> choices) {
        var options = new LinkedHashMap<String, String>();
        choices.forEach(one -> options.put(one.code(), one.label()));
        return options;
    }

    private static String require(List<Choice> choices, @Nullable String code, String key) {
        return choices.stream().map(Choice::code).filter(one -> one.equals(code)).findFirst().orElseThrow(() -> new Refusal(key));
    }
}
