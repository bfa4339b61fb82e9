package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.fund.EntryKind;
import org.tongxin.ui.Refusal;

/** A line of the ledger; written once, only ever cancelled. */
@Table(schema = "fund", name = "entry")
record Entry(
        @Id @Nullable Long id,
        EntryKind kind,
        int year,
        LocalDate bookedOn,
        BigDecimal amount,
        String party,
        String documentNo,
        String purpose,
        String matter,
        boolean coordinated,
        @Nullable String goods,
        @Nullable String valuation,
        @Nullable Integer people,
        @Nullable Integer days,
        @Nullable BigDecimal standard,
        String overBecause,
        @Nullable Long corrects,
        String recordedBy,
        Instant countsFrom,
        @Nullable Instant cancelledAt) {

    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_DAYS = 366;

    /** What the ledger needs to know beside the text. */
    record Booking(FundRules rules, LocalDate today, String by, Instant countsFrom, @Nullable Long corrects) {}

    static Entry of(EntryText text, Booking booking) {
        if (text.kind() == null) {
            throw new Refusal("fund.refused.kind");
        }
        var day = Typed.day(text.bookedOn(), booking.today());
        var party = Typed.text(text.party(), 100, "fund.refused.party");
        var matter = Typed.text(text.matter(), 500, "fund.refused.matter");
        return text.kind() == EntryKind.COST ? cost(text, booking, day, party, matter) : income(text, booking, day, party, matter);
    }

    private static Entry income(EntryText text, Booking booking, LocalDate day, String party, String matter) {
        boolean appropriation = text.kind() == EntryKind.APPROPRIATION;
        var document = appropriation ? Typed.text(text.documentNo(), 100, "fund.refused.document") : Typed.optional(text.documentNo(), 100);
        var goods = text.kind() == EntryKind.AID ? Typed.optional(text.goods(), 200) : "";
        return new Entry(null, text.kind(), appropriation ? Typed.year(text.year()) : day.getYear(), day, Typed.amount(text.amount()), party, document,
                booking.rules().requirePurpose(text.purpose()), matter, text.byCoordination(),
                goods.isEmpty() ? null : goods, goods.isEmpty() ? null : booking.rules().requireValuation(text.valuation()),
                null, null, null, "", booking.corrects(), booking.by(), booking.countsFrom(), null);
    }

    private static Entry cost(EntryText text, Booking booking, LocalDate day, String party, String matter) {
        var occasion = booking.rules().standard(text.purpose());
        int people = count(text.people(), MOST_PEOPLE);
        int days = count(text.days(), MOST_DAYS);
        var amount = Typed.amount(text.amount());
        var allowed = occasion.most() == null ? null : occasion.most().multiply(BigDecimal.valueOf((long) people * days));
        var because = Typed.optional(text.overBecause(), 500);
        if (allowed != null && amount.compareTo(allowed) > 0 && because.isEmpty()) {
            throw new Refusal("fund.refused.over-standard", allowed.toPlainString());
        }
        return new Entry(null, EntryKind.COST, day.getYear(), day, amount, party, Typed.optional(text.documentNo(), 100), occasion.code(), matter,
                false, null, null, people, days, allowed, because, booking.corrects(), booking.by(), booking.countsFrom(), null);
    }

    private static int count(@Nullable Integer typed, int most) {
        if (typed == null || typed < 1 || typed > most) {
            throw new Refusal("fund.refused.people-days");
        }
        return typed;
    }
}
