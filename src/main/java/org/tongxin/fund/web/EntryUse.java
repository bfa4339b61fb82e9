package org.tongxin.fund.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a beneficiary got of an entry; amount in 元. */
public record EntryUse(
        long id, String beneficiary, String project, BigDecimal amount, LocalDate usedOn, String recordedBy, @Nullable String cancelledWhy) {}
