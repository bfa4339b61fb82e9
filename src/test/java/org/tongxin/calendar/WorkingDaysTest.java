package org.tongxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays shipped = WorkingDays.shipped();

    @ParameterizedTest
    @CsvSource({
        "2016-02-07, 2016-02-13, 春节", "2016-10-01, 2016-10-07, 国庆节", "2017-01-01, 2017-01-02, 元旦",
        "2017-10-01, 2017-10-08, 国庆节、中秋节", "2018-12-30, 2019-01-01, 元旦", "2019-05-01, 2019-05-04, 劳动节",
        "2020-01-24, 2020-02-02, 春节", "2020-10-01, 2020-10-08, 国庆节、中秋节", "2021-02-11, 2021-02-17, 春节",
        "2022-04-30, 2022-05-04, 劳动节", "2022-12-31, 2023-01-02, 元旦", "2023-09-29, 2023-10-06, 中秋节、国庆节",
        "2024-02-10, 2024-02-17, 春节", "2025-01-28, 2025-02-04, 春节", "2025-10-01, 2025-10-08, 国庆节、中秋节",
        "2026-01-01, 2026-01-03, 元旦", "2026-02-15, 2026-02-23, 春节", "2026-06-19, 2026-06-21, 端午节"
    })
    void nobody_works_on_the_holidays_of_a_notice(LocalDate first, LocalDate last, String name) {
        assertThat(first.datesUntil(last.plusDays(1))).allSatisfy(day -> {
            assertThat(shipped.kind(day)).isEqualTo(DayKind.HOLIDAY);
            assertThat(shipped.name(day)).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2016-06-12", "2016-10-09", "2017-01-22", "2017-05-27", "2018-04-08", "2018-09-30", "2018-12-29", "2019-05-05",
        "2020-01-19", "2020-06-28", "2021-09-18", "2021-09-26", "2022-01-30", "2022-04-02", "2023-04-23", "2023-10-08",
        "2024-02-04", "2024-02-18", "2024-09-14", "2025-01-26", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-28", "2026-09-20"
    })
    void a_weekend_day_exchanged_for_a_holiday_is_worked(LocalDate day) {
        assertThat(shipped.kind(day)).isEqualTo(DayKind.MAKE_UP);
        assertThat(shipped.worked(day)).isTrue();
    }

    @Test
    void the_extended_spring_festival_of_2020_took_back_its_make_up_day() {
        assertThat(shipped.worked(LocalDate.parse("2020-02-01"))).isFalse();
        assertThat(shipped.sameOrNext(LocalDate.parse("2020-01-24"))).isEqualTo("2020-02-03");
    }

    /** Days less Saturdays and Sundays less legal holidays, 11 until 2024 and 13 since: an exchange of days changes no sum. */
    @ParameterizedTest
    @CsvSource({"2016, 250", "2017, 249", "2018, 250", "2019, 250", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_as_many_working_days_as_the_law_leaves(int year, int expected) {
        int counted = shipped.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        assertThat(counted).isEqualTo(expected);
    }

    @Test
    void every_day_of_the_shipped_notices_changes_something_or_belongs_to_a_holiday() {
        assertThat(ShippedHolidays.read()).allSatisfy(day -> {
            if (day.kind() == SpecialDay.Kind.WORK) {
                assertThat(WorkingDays.weekend(day.date())).isTrue();
            }
            assertThat(day.date().getYear()).isBetween(day.noticeYear() - 1, day.noticeYear());
        });
        assertThat(ShippedHolidays.read().stream().map(SpecialDay::date)).doesNotHaveDuplicates();
    }

    @Test
    void every_shipped_year_is_known_and_no_other() {
        assertThat(List.of(2015, 2016, 2020, 2026, 2027).stream().filter(shipped::knows)).containsExactly(2016, 2020, 2026);
    }

    @Test
    void counting_forth_and_counting_between_agree() {
        var random = new Random(20240322);
        for (int i = 0; i < 2000; i++) {
            var from = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(365 * 10));
            int count = random.nextInt(120);
            var to = shipped.plus(from, count);
            assertThat(shipped.between(from, to)).as("%d after %s", count, from).isEqualTo(count);
            assertThat(count == 0 || shipped.worked(to)).isTrue();
        }
    }

    @Test
    void without_any_notice_monday_to_friday_are_worked() {
        var plain = WorkingDays.of(List.of());
        assertThat(plain.plus(LocalDate.parse("2024-02-09"), 5)).isEqualTo("2024-02-16");
        assertThat(plain.kind(LocalDate.parse("2024-02-10"))).isEqualTo(DayKind.WEEKEND);
    }
}
