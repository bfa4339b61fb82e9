package org.tongxin.fund.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tongxin.fund.EntryKind;

/**
 * What a person writes of an entry. Which parts count depends on the kind.
 *
 * @param year        of the budget, for an appropriation
 * @param amount      元
 * @param party       who gave it: source, granting body, donor; of a cost, where or with whom
 * @param documentNo  number of the document behind it
 * @param purpose     code of a purpose, of a cost the occasion
 * @param coordinated whether it came by coordination, as against the committee's own doing
 * @param goods       what was given, where it is goods
 * @param valuation   code of how goods were valued
 * @param people      how many took part in what was paid
 * @param overBecause why a cost went over the standard
 */
public record EntryText(
        @Nullable EntryKind kind, @Nullable Integer year, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate bookedOn,
        @Nullable String amount, @Nullable String party, @Nullable String documentNo, @Nullable String purpose, @Nullable String matter,
        @Nullable Boolean coordinated, @Nullable String goods, @Nullable String valuation, @Nullable Integer people, @Nullable Integer days,
        @Nullable String overBecause) {

    boolean byCoordination() {
        return kind == EntryKind.GRANT || Boolean.TRUE.equals(coordinated);
    }
}
