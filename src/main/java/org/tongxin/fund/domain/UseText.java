package org.tongxin.fund.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What a person writes of a use. @param amount 元 */
public record UseText(
        @Nullable String beneficiary, @Nullable String project, @Nullable String amount,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate usedOn) {}
