package org.tongxin.fund.web;

import java.math.BigDecimal;

/**
 * The dedicated fund of a year, in 元.
 *
 * @param allocated what projects bind: approved, once closed only what was paid
 */
public record FundYear(int year, BigDecimal appropriated, BigDecimal allocated, BigDecimal paid) {

    /** What may still be allocated. */
    public BigDecimal left() {
        return appropriated.subtract(allocated);
    }
}
