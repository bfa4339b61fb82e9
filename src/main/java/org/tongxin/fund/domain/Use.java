package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a beneficiary got of an entry; written once, only ever cancelled. */
@Table(schema = "fund", name = "use")
record Use(
        @Id @Nullable Long id, long entryId, String beneficiary, String project, BigDecimal amount, LocalDate usedOn, String recordedBy,
        Instant recordedAt, @Nullable Instant cancelledAt) {}
