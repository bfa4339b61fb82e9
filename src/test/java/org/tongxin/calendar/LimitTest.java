package org.tongxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @Test
    void a_limit_is_read_as_rulebooks_write_it() {
        assertThat(Limit.parse("5wd")).isEqualTo(Limit.workingDays(5));
        assertThat(Limit.parse(" 30d ")).isEqualTo(Limit.days(30));
        assertThat(Limit.parse("3m")).isEqualTo(Limit.months(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5wd", "30d", "3m"})
    void a_limit_is_written_as_it_is_read(String text) {
        assertThat(Limit.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "wd", "0d", "-3m", "3y", "5WD", "1.5m", "9999d", "121m", "99999d"})
    void what_is_no_limit_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text)).withMessageContaining("时限");
    }

    @Test
    void a_limit_can_be_said() {
        assertThat(Limit.workingDays(3).words()).isEqualTo("3个工作日");
        assertThat(Limit.months(3).words()).isEqualTo("3个月");
    }
}
