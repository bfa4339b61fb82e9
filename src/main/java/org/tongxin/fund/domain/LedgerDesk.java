package org.tongxin.fund.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.fund.EntryKind;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Keeps the ledger of money and goods. What stands in it is never changed: a wrong entry is cancelled and written anew. */
@Component
@Transactional
public class LedgerDesk {

    private static final int WHY = 500;

    private final Entries entries;
    private final Uses uses;
    private final Rulebooks rulebooks;
    private final Chronicle chronicle;

    LedgerDesk(Entries entries, Uses uses, Rulebooks rulebooks, Chronicle chronicle) {
        this.entries = entries;
        this.uses = uses;
        this.rulebooks = rulebooks;
        this.chronicle = chronicle;
    }

    /** Enters what came in or was spent, and returns its id. */
    public long enter(Viewer viewer, EntryText text) {
        return enter(viewer, text, null);
    }

    /** Cancels an entry and enters what it should have been; figures of the days between still show what was known then. */
    public long correct(Viewer viewer, long id, EntryText text, String why) {
        entries.require(id);
        // the new one first, so that the year's fund never falls below what is allocated
        long corrected = enter(viewer, text, id);
        cancel(viewer, id, why);
        return corrected;
    }

    /** Cancels an entry that nothing was used of; an appropriation only as far as it is not allocated yet. */
    public void cancel(Viewer viewer, long id, String why) {
        var entry = entries.require(id);
        var reason = Typed.text(why, WHY, "fund.refused.why");
        if (Bounds.within(() -> entries.cancel(id, chronicle.now(), viewer.signature(), reason)) == 0) {
            throw new Refusal("fund.refused.cancelled");
        }
        chronicle.tell("cancelled", "fund-entry:" + id, entry.amount().toPlainString() + " " + reason);
    }

    /** Says what a beneficiary got of an entry, and returns the id of that use. */
    public long use(Viewer viewer, long id, UseText text) {
        var entry = entries.require(id);
        if (!entry.kind().comesIn() || entry.cancelledAt() != null) {
            throw new Refusal("fund.refused.no-use");
        }
        var use = new Use(null, id, Typed.text(text.beneficiary(), 100, "fund.refused.beneficiary"), Typed.optional(text.project(), 200),
                Typed.amount(text.amount()), Typed.day(text.usedOn(), chronicle.today()), viewer.signature(), chronicle.now(), null);
        long kept = Bounds.within(() -> uses.save(use)).id();
        chronicle.tell("used", "fund-entry:" + id, use.amount().toPlainString() + " " + use.beneficiary());
        return kept;
    }

    public void cancelUse(Viewer viewer, long id, long use, String why) {
        entries.require(id);
        if (uses.cancel(id, use, chronicle.now(), viewer.signature(), Typed.text(why, WHY, "fund.refused.why")) == 0) {
            throw new NoSuchRecord();
        }
        chronicle.tell("use-cancelled", "fund-entry:" + id, why.strip());
    }

    private long enter(Viewer viewer, EntryText text, @Nullable Long corrects) {
        var day = Typed.day(text.bookedOn(), chronicle.today());
        var booking = new Entry.Booking(rulebooks.current().section(FundRules.class), chronicle.today(), viewer.signature(),
                chronicle.countsFrom(day, corrects != null), corrects);
        var entry = Entry.of(text, booking);
        long id = Bounds.within(() -> entries.save(entry)).id();
        chronicle.tell(entry.kind() == EntryKind.COST ? "spent" : "entered", "fund-entry:" + id, entry.kind() + " " + entry.amount().toPlainString());
        return id;
    }
}
