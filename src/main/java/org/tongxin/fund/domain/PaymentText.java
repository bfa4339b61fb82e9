package org.tongxin.fund.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What a person writes of a payment. @param amount 元 */
public record PaymentText(
        @Nullable String amount, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate paidOn, @Nullable String payee,
        @Nullable String voucherNo) {}
