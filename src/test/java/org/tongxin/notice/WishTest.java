package org.tongxin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WishTest {

    /** 10 o'clock in the evening in Beijing. */
    private static final Instant EVENING = Instant.parse("2026-03-01T14:00:00Z");

    @Test
    void quiet_hours_over_midnight_end_in_the_morning() {
        assertThat(quiet(22, 7).afterQuiet(EVENING)).isEqualTo("2026-03-01T23:00:00Z");
        assertThat(quiet(22, 7).afterQuiet(Instant.parse("2026-03-01T22:59:59Z"))).isEqualTo("2026-03-01T23:00:00Z");
        assertThat(quiet(22, 7).afterQuiet(Instant.parse("2026-03-01T23:00:00Z"))).isEqualTo("2026-03-01T23:00:00Z");
    }

    @Test
    void outside_the_quiet_hours_nothing_waits() {
        assertThat(quiet(12, 14).afterQuiet(EVENING)).isEqualTo(EVENING);
        assertThat(Wish.USUAL.afterQuiet(EVENING)).isEqualTo(EVENING);
    }

    @Test
    void quiet_hours_within_a_day_end_the_same_day() {
        assertThat(quiet(21, 23).afterQuiet(EVENING)).isEqualTo("2026-03-01T15:00:00Z");
    }

    @Test
    void half_an_interval_is_none() {
        assertThatThrownBy(() -> new Wish(Wish.Mail.DIGEST, 8, 22, null)).hasMessage("notice.refused.hours");
        assertThatThrownBy(() -> new Wish(Wish.Mail.DIGEST, 24, null, null)).hasMessage("notice.refused.hours");
        assertThatThrownBy(() -> quiet(5, 5)).hasMessage("notice.refused.hours");
    }

    private static Wish quiet(int from, int until) {
        return new Wish(Wish.Mail.DIGEST, 8, from, until);
    }
}
