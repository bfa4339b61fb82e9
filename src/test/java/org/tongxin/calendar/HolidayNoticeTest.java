package org.tongxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayNoticeTest {

    @Test
    void a_notice_is_read_with_or_without_a_heading() {
        var expected = List.of(
                new SpecialDay(LocalDate.parse("2027-01-01"), SpecialDay.Kind.OFF, "元旦", 2027),
                new SpecialDay(LocalDate.parse("2027-01-02"), SpecialDay.Kind.WORK, "元旦", 2027));
        assertThat(HolidayNotice.parse(2027, "2027-01-01,off,元旦\n2027-01-02,work,元旦\n").days()).isEqualTo(expected);
        assertThat(HolidayNotice.parse(2027, "\uFEFF日期,类型,名称\r\n2027/1/1,放假,元旦\r\n\r\n2027/1/2,上班,元旦").days())
                .isEqualTo(expected);
    }

    @Test
    void every_wrong_row_is_named_by_its_number() {
        var text = """
                date,kind,name
                2027-01-01,off,元旦
                2027-02-30,off,春节
                2027-02-06,rest,春节
                2027-02-08,work,春节
                2027-02-09,off
                2027-01-01,off,元旦
                2029-05-01,off,劳动节
                2027-05-01,off,""";
        assertThat(errors(2027, text)).containsExactly(
                "3 calendar.notice.date", "4 calendar.notice.kind", "5 calendar.notice.worked-anyway", "6 calendar.notice.columns",
                "7 calendar.notice.twice", "8 calendar.notice.other-year", "9 calendar.notice.name");
    }

    @Test
    void a_notice_without_a_single_day_off_is_refused() {
        assertThat(errors(2027, "")).containsExactly("0 calendar.notice.empty");
        assertThat(errors(2027, "date,kind,name\n")).containsExactly("0 calendar.notice.empty");
        assertThat(errors(1900, "1900-01-01,off,元旦")).containsExactly("0 calendar.notice.year");
    }

    @Test
    void quotes_that_never_end_are_refused_as_a_whole() {
        assertThat(errors(2027, "2027-01-01,off,\"元旦")).containsExactly("0 calendar.notice.quotes");
    }

    @Test
    void a_text_without_end_is_cut_short() {
        assertThat(errors(2027, "x\n".repeat(10_000))).hasSizeLessThan(500).last().asString().endsWith("calendar.notice.too-long");
    }

    @Test
    void a_day_that_another_notice_names_is_refused() {
        var notice = HolidayNotice.parse(2026, "2026-01-01,off,元旦\n2025-12-31,off,元旦");
        var others = WorkingDays.of(List.of(new SpecialDay(LocalDate.parse("2025-12-31"), SpecialDay.Kind.OFF, "年末", 2025)));
        assertThatThrownBy(() -> notice.refuseNamedElsewhere(others))
                .isInstanceOfSatisfying(NoticeRejected.class, rejected -> assertThat(rejected.errors())
                        .extracting(NoticeRejected.RowError::row)
                        .containsExactly(2));
    }

    private static List<String> errors(int year, String text) {
        var rejected = catchThrowableOfType(NoticeRejected.class, () -> HolidayNotice.parse(year, text));
        assertThat(rejected).isNotNull();
        return rejected.errors().stream().map(error -> error.row() + " " + error.key()).toList();
    }
}
