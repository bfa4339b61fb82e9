package org.tongxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.calendar.Explanation.Day;
import org.tongxin.calendar.Explanation.Reason;

class ExplanationTest {

    private final WorkingDays shipped = WorkingDays.shipped();

    @ParameterizedTest
    @CsvSource({
        // the day of the event is not counted, make-up days are
        "2024-02-02, 3wd, 2024-02-06", // a Friday; Sunday 4 February was worked
        "2024-02-08, 3wd, 2024-02-19", // over the Spring Festival; Sunday 18 February was worked
        "2024-09-27, 5wd, 2024-10-10",
        "2026-02-13, 1wd, 2026-02-14",
        "2026-02-14, 1wd, 2026-02-24",
        // days: a last day that is off gives way
        "2024-03-22, 7d, 2024-03-29",
        "2024-03-22, 8d, 2024-04-01",
        "2024-09-01, 30d, 2024-10-08",
        "2024-01-05, 30d, 2024-02-04", // ends on a Sunday that was worked
        // months: the corresponding day, or the last of the month
        "2024-03-22, 1m, 2024-04-22",
        "2024-01-31, 1m, 2024-02-29",
        "2023-01-31, 1m, 2023-02-28",
        "2024-03-31, 6m, 2024-09-30",
        "2024-03-22, 3m, 2024-06-24", // 22 June was a Saturday
        "2023-10-31, 4m, 2024-02-29"
    })
    void a_limit_ends_when_the_calendar_says(LocalDate start, String limit, LocalDate due) {
        assertThat(explain(start, limit, List.of()).due()).contains(due);
    }

    @Test
    void a_last_day_that_is_off_gives_way_and_says_so() {
        var leg = explain(LocalDate.parse("2024-09-01"), "30d", List.of()).legs().getFirst();
        assertThat(leg.lastDay()).isEqualTo("2024-10-01");
        assertThat(leg.carriedOver()).isTrue();
        var tail = leg.days().subList(29, leg.days().size());
        assertThat(tail.getFirst()).isEqualTo(new Day(LocalDate.parse("2024-10-01"), 30, Reason.LAST_DAY_OFF, "国庆节"));
        assertThat(tail.getLast()).isEqualTo(new Day(LocalDate.parse("2024-10-08"), 30, Reason.CARRIED_OVER, ""));
        assertThat(tail.subList(1, tail.size() - 1)).hasSize(6).allMatch(day -> day.reason() == Reason.HOLIDAY);
    }

    @Test
    void the_explanation_names_exactly_the_days_that_did_not_count() {
        var pause = pause("2024-02-07", "2024-02-09");
        var explained = explain(LocalDate.parse("2024-02-02"), "5wd", List.of(pause));
        assertThat(explained.excluded().stream().map(Day::date).map(LocalDate::toString))
                .containsExactly("2024-02-03", "2024-02-07", "2024-02-08", "2024-02-10", "2024-02-11", "2024-02-12", "2024-02-13",
                        "2024-02-14", "2024-02-15", "2024-02-16", "2024-02-17");
        assertThat(explained.excluded().stream().map(Day::reason).distinct())
                .containsExactly(Reason.WEEKEND, Reason.PAUSED, Reason.HOLIDAY);
        assertThat(explained.due()).contains(LocalDate.parse("2024-02-18"));
        assertThat(explained.days().getLast()).isEqualTo(new Day(LocalDate.parse("2024-02-18"), 5, Reason.MAKE_UP, "春节"));
    }

    @Test
    void a_pause_across_a_holiday_costs_working_days_only_once() {
        var start = LocalDate.parse("2024-09-27");
        var pause = pause("2024-09-30", "2024-10-08");
        assertThat(explain(start, "3wd", List.of(pause)).due()).contains(LocalDate.parse("2024-10-09"));
        assertThat(explain(start, "3wd", List.of()).due()).contains(LocalDate.parse("2024-10-08"));
    }

    @Test
    void a_pause_moves_a_limit_in_months_by_its_own_length() {
        var explained = explain(LocalDate.parse("2024-03-22"), "1m", List.of(pause("2024-04-01", "2024-04-11")));
        assertThat(explained.legs().getFirst().lastDay()).isEqualTo("2024-05-02");
        assertThat(explained.due()).contains(LocalDate.parse("2024-05-06"));
    }

    @Test
    void while_a_pause_lasts_there_is_no_deadline_unless_it_was_reached_before() {
        var open = new Pause(LocalDate.parse("2024-03-27"), null, "补充调研");
        assertThat(explain(LocalDate.parse("2024-03-22"), "3wd", List.of(open)).due()).isEmpty();
        assertThat(explain(LocalDate.parse("2024-03-22"), "3wd", List.of(open)).days()).hasSize(4);
        assertThat(explain(LocalDate.parse("2024-03-22"), "2wd", List.of(open)).due()).contains(LocalDate.parse("2024-03-26"));
    }

    @Test
    void a_pause_that_begins_before_the_working_day_to_give_way_to_keeps_the_deadline_open() {
        var open = new Pause(LocalDate.parse("2024-04-01"), null, "补充调研");
        assertThat(explain(LocalDate.parse("2024-03-22"), "8d", List.of(open)).due()).isEmpty();
        var ended = pause("2024-04-01", "2024-04-03");
        assertThat(explain(LocalDate.parse("2024-03-22"), "8d", List.of(ended)).due()).contains(LocalDate.parse("2024-04-03"));
    }

    @Test
    void a_pause_that_ends_on_its_first_day_changes_nothing() {
        var nothing = pause("2024-03-25", "2024-03-25");
        assertThat(explain(LocalDate.parse("2024-03-22"), "3wd", List.of(nothing)).due()).contains(LocalDate.parse("2024-03-27"));
    }

    @Test
    void an_extension_runs_on_from_the_day_the_time_ran_out() {
        var month = new Extension(Limit.months(1), "情况复杂", 7, LocalDate.parse("2024-06-17"), 3, Instant.EPOCH);
        var week = new Extension(Limit.workingDays(5), "征求意见", 7, LocalDate.parse("2024-07-20"), 3, Instant.EPOCH);
        var explained = Explanation.of(LocalDate.parse("2024-03-22"), "交办", Limit.months(3), List.of(), List.of(month, week), shipped);
        assertThat(explained.legs().stream().map(Explanation.Leg::due).map(String::valueOf))
                .containsExactly("2024-06-24", "2024-07-24", "2024-07-31");
        assertThat(explained.legs().get(1).extension()).isEqualTo(month);
        assertThat(explained.limits()).containsExactly(Limit.months(3), Limit.months(1), Limit.workingDays(5));
    }

    @Test
    void a_moved_holiday_moves_the_date() {
        var day = new SpecialDay(LocalDate.parse("2024-03-26"), SpecialDay.Kind.OFF, "放假", 2024);
        var days = new ArrayList<>(ShippedHolidays.read());
        days.add(day);
        var moved = Explanation.of(
                LocalDate.parse("2024-03-22"), "交办", Limit.workingDays(3), List.of(), List.of(), WorkingDays.of(days));
        assertThat(explain(LocalDate.parse("2024-03-22"), "3wd", List.of()).due()).contains(LocalDate.parse("2024-03-27"));
        assertThat(moved.due()).contains(LocalDate.parse("2024-03-28"));
    }

    @Test
    void a_date_counted_through_a_year_without_notice_is_provisional() {
        assertThat(explain(LocalDate.parse("2026-12-20"), "15wd", List.of()).provisional()).containsExactly(2027);
        assertThat(explain(LocalDate.parse("2026-11-20"), "15wd", List.of()).provisional()).isEmpty();
    }

    /** The same limits, counted in another way: from the set of all countable days. */
    @Test
    void counting_one_by_one_equals_picking_from_the_days_that_remain() {
        var random = new Random(1949);
        for (int i = 0; i < 3000; i++) {
            var start = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(365 * 10));
            var limit = randomLimit(random);
            var pauses = randomPauses(random, start);
            var explained = Explanation.of(start, "交办", limit, pauses, List.of(), shipped);
            var due = explained.due().orElseThrow();
            assertThat(due).as("%s after %s with %s", limit, start, pauses).isEqualTo(expected(start, limit, pauses));
            assertThat(explained.days().stream().map(Day::date)).containsExactlyElementsOf(
                    start.plusDays(1).datesUntil(due.plusDays(1)).toList());
            assertThat(shipped.worked(due)).isTrue();
            assertExcludedExactly(explained, limit, pauses);
        }
    }

    private LocalDate expected(LocalDate start, Limit limit, List<Pause> pauses) {
        boolean working = limit.unit() == Limit.Unit.WORKING_DAYS;
        long wanted = limit.unit() == Limit.Unit.MONTHS
                ? ChronoUnit.DAYS.between(start, start.plusMonths(limit.amount()))
                : limit.amount();
        var last = start.plusDays(1).datesUntil(start.plusYears(5))
                .filter(day -> pauses.stream().noneMatch(pause -> pause.covers(day)))
                .filter(day -> !working || shipped.worked(day))
                .skip(wanted - 1)
                .findFirst()
                .orElseThrow();
        return last.datesUntil(last.plusYears(3))
                .filter(day -> day.equals(last) || pauses.stream().noneMatch(pause -> pause.covers(day)))
                .filter(shipped::worked)
                .findFirst()
                .orElseThrow();
    }

    private void assertExcludedExactly(Explanation explained, Limit limit, List<Pause> pauses) {
        var lastDay = explained.legs().getFirst().lastDay();
        var expected = explained.days().stream()
                .map(Day::date)
                .filter(day -> pauses.stream().anyMatch(pause -> pause.covers(day))
                        || (limit.unit() == Limit.Unit.WORKING_DAYS || day.isAfter(lastDay)) && !shipped.worked(day))
                .toList();
        assertThat(explained.excluded().stream().map(Day::date)).containsExactlyElementsOf(expected);
    }

    private static Limit randomLimit(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Limit.workingDays(1 + random.nextInt(60));
            case 1 -> Limit.days(1 + random.nextInt(120));
            default -> Limit.months(1 + random.nextInt(7));
        };
    }

    private static List<Pause> randomPauses(Random random, LocalDate start) {
        var pauses = new ArrayList<Pause>();
        var from = start;
        for (int left = random.nextInt(4); left > 0; left--) {
            from = from.plusDays(random.nextInt(30));
            var until = from.plusDays(random.nextInt(20));
            pauses.add(new Pause(from, until, "补充调研"));
            from = until;
        }
        return pauses;
    }

    private Explanation explain(LocalDate start, String limit, List<Pause> pauses) {
        return Explanation.of(start, "交办", Limit.parse(limit), pauses, List.of(), shipped);
    }

    private static Pause pause(String from, String until) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(until), "补充调研");
    }
}
