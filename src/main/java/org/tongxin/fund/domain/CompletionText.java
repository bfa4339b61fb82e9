package org.tongxin.fund.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What a unit reports when the work is done. */
public record CompletionText(
        @Nullable String report, @Nullable String acceptedBy,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate acceptedOn) {}
