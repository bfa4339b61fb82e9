package org.tongxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "2022-01-18 16:12:23, 2022-01-18T16:12:23", "2022年1月18日, 2022-01-18T00:00", "2022/1/18, 2022-01-18T00:00",
        "2022.1.18, 2022-01-18T00:00", "20220118, 2022-01-18T00:00", "44579, 2022-01-18T00:00", "44579.5, 2022-01-18T12:00",
        "２０２２－０１－１８, 2022-01-18T00:00", "二〇二二年一月十八日, 2022-01-18T00:00", "二○二二年十二月三十一日, 2022-12-31T00:00",
        "2022年1月18日 下午4时12分, 2022-01-18T16:12", "2022-01-18T08:12:23Z, 2022-01-18T16:12:23",
        "2022年1月18日 星期二 9:05, 2022-01-18T09:05", "2022-01-18 16:12:23.0, 2022-01-18T16:12:23"})
    void dates_are_understood_as_people_write_them(String text, LocalDateTime meant) {
        assertThat(Values.dateTime(text)).contains(meant);
        assertThat(Values.date(text)).contains(meant.toLocalDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "昨天", "2022-13-01", "2022-02-30", "2022年1月", "18/1/2022", "123", "2022-01-18 25:00", "九十年十月", "十十十年一月一日"})
    void what_is_no_date_gives_none(String text) {
        assertThat(Values.dateTime(text)).isEmpty();
    }

    @Test
    void whole_numbers_may_have_commas_but_no_fraction() {
        assertThat(Values.integer("1,234")).contains(1234L);
        assertThat(Values.integer("12.0")).contains(12L);
        assertThat(Values.integer("12.5")).isEmpty();
        assertThat(Values.integer("9999999999999999999999")).isEmpty();
    }

    @Test
    void a_choice_is_found_in_spite_of_spaces() {
        assertThat(Values.choice(" 工业 商贸", List.of("农业", "工业商贸"))).contains("工业商贸");
        assertThat(Values.choice("工业", List.of("农业", "工业商贸"))).isEmpty();
    }
}
