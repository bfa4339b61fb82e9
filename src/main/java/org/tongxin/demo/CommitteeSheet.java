package org.tongxin.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code demo/committees/<code>.yaml} says of one committee. */
record CommitteeSheet(Map<String, Object> values) {

    /** How many proposals of a year shall end how. */
    record YearPlan(Map<String, Object> values) {
        int year() {
            return count("year");
        }

        LocalDate opens() {
            return day(values.get("opens"));
        }

        /** 0 where the sheet is silent. */
        int count(String key) {
            return values.get(key) instanceof Number number ? number.intValue() : 0;
        }

        List<String> themed() {
            return list(values.get("themed"));
        }

        @SuppressWarnings("unchecked")
        Map<String, Integer> grades() {
            return (Map<String, Integer>) values.getOrDefault("grades", Map.of());
        }
    }

    static CommitteeSheet read(String code) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new CommitteeSheet(yaml.load(String.join("\n", DemoText.lines("committees/" + code + ".yaml"))));
    }

    String text(String key) {
        return String.valueOf(values.get(key));
    }

    List<String> texts(String key) {
        return list(values.get(key));
    }

    int members() {
        return (Integer) values.get("members");
    }

    int term() {
        return (Integer) map("term").get("number");
    }

    int firstYear() {
        return (Integer) map("term").get("first-year");
    }

    /** From a tag of the subjects to a theme code; absent where the committee has no such theme. */
    @Nullable String theme(String tag) {
        return (String) map("themes").get(tag);
    }

    /** What is open at the end of this day stays open. */
    LocalDate cutOff(YearPlan plan) {
        return values.containsKey("cut-off") ? day(values.get("cut-off")) : LocalDate.of(plan.year(), 12, 31);
    }

    @SuppressWarnings("unchecked")
    List<YearPlan> plans() {
        return ((List<Map<String, Object>>) values.get("plans")).stream().map(YearPlan::new).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String key) {
        return (Map<String, Object>) values.get(key);
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toInstant().atZone(ZoneId.of("UTC")).toLocalDate() : LocalDate.parse(String.valueOf(value));
    }
}
