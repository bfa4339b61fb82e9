package org.tongxin.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.fund.EntryKind;
import org.tongxin.fund.PastEntry;
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

    /** What stands in the ledger of money and goods; nothing where the sheet is silent. */
    @SuppressWarnings("unchecked")
    List<PastEntry> fundEntries() {
        var entries = (List<Map<String, Object>>) funds().getOrDefault("entries", List.of());
        return entries.stream().map(CommitteeSheet::entry).toList();
    }

    /** What each livelihood project got, in 元, in the order of the projects. */
    @SuppressWarnings("unchecked")
    List<BigDecimal> projectAmounts() {
        return ((List<Number>) funds().getOrDefault("project-amounts", List.of())).stream().map(amount -> new BigDecimal(amount.toString())).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> funds() {
        return (Map<String, Object>) values.getOrDefault("funds", Map.of());
    }

    /** An inspection team that went out once. */
    record Inspection(String name, LocalDate from, int visits, String bodies) {}

    @SuppressWarnings("unchecked")
    Optional<Inspection> inspection() {
        return Optional.ofNullable((Map<String, Object>) values.get("inspection")).map(row -> new Inspection(
                String.valueOf(row.get("name")), day(row.get("from")), (Integer) row.get("visits"), String.valueOf(row.get("bodies"))));
    }

    /** A proposal handed to a committee above: the next, or the one above that. */
    record HandedUp(String title, boolean twoAbove, LocalDate on, @Nullable String number, String unit, String result) {}

    @SuppressWarnings("unchecked")
    List<HandedUp> handedUp() {
        return ((List<Map<String, Object>>) values.getOrDefault("handed-up", List.of())).stream().map(row -> new HandedUp(
                String.valueOf(row.get("title")), Boolean.TRUE.equals(row.get("two-above")), day(row.get("day")), (String) row.get("number"),
                String.valueOf(row.getOrDefault("unit", "")), String.valueOf(row.getOrDefault("result", "")))).toList();
    }

    private static PastEntry entry(Map<String, Object> row) {
        var on = day(row.get("day"));
        return new PastEntry(EntryKind.valueOf(String.valueOf(row.get("kind"))), on.getYear(), on, new BigDecimal(String.valueOf(row.get("amount"))),
                String.valueOf(row.get("party")), String.valueOf(row.getOrDefault("document", "")), String.valueOf(row.get("purpose")),
                String.valueOf(row.get("matter")), Boolean.TRUE.equals(row.get("coordinated")), (String) row.get("beneficiary"));
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toInstant().atZone(ZoneId.of("UTC")).toLocalDate() : LocalDate.parse(String.valueOf(value));
    }
}
