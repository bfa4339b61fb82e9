package org.tongxin.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(5 * SECOND);
    private final Rate rate = new Rate(60, now::get);

    @Test
    void a_minutes_worth_may_come_at_once_and_then_one_each_second() {
        for (int i = 0; i < 60; i++) {
            assertThat(rate.take(1)).isZero();
        }
        assertThat(rate.take(1)).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(rate.take(1)).isZero();
        assertThat(rate.take(1)).isEqualTo(1);
    }

    @Test
    void one_token_does_not_slow_another() {
        for (int i = 0; i < 61; i++) {
            rate.take(1);
        }
        assertThat(rate.take(2)).isZero();
    }

    @Test
    void a_long_rest_fills_no_more_than_a_minute() {
        rate.take(1);
        now.addAndGet(3_600 * SECOND);
        for (int i = 0; i < 60; i++) {
            assertThat(rate.take(1)).isZero();
        }
        assertThat(rate.take(1)).isPositive();
    }
}
