package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A payment on a project; written once, only ever cancelled. */
@Table(schema = "fund", name = "payment")
record Payment(
        @Id @Nullable Long id, long projectId, BigDecimal amount, LocalDate paidOn, String payee, String voucherNo, String recordedBy,
        Instant countsFrom, @Nullable Instant cancelledAt) {}
