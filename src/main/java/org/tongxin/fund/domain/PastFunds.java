package org.tongxin.fund.domain;

import org.springframework.stereotype.Component;
import org.tongxin.fund.EntryKind;
import org.tongxin.fund.PastEntry;
import org.tongxin.fund.PastProject;
import org.tongxin.rulebook.Rulebooks;

/** Writes past entries and projects, through the same verbs and under the same bounds as new ones. */
@Component
public class PastFunds {

    private final Entries entries;
    private final Uses uses;
    private final PastProjects pastProjects;
    private final Rulebooks rulebooks;
    private final Chronicle chronicle;

    PastFunds(Entries entries, Uses uses, PastProjects pastProjects, Rulebooks rulebooks, Chronicle chronicle) {
        this.entries = entries;
        this.uses = uses;
        this.pastProjects = pastProjects;
        this.rulebooks = rulebooks;
        this.chronicle = chronicle;
    }

    public void enter(PastEntry past, String by) {
        var text = new EntryText(past.kind(), past.year(), past.on(), past.amount().toPlainString(), past.party(), past.documentNo(), past.purpose(),
                past.matter(), past.coordinated(), null, null, null, null, null);
        var booking = new Entry.Booking(rulebooks.current().section(FundRules.class), chronicle.today(), by,
                chronicle.countsFrom(past.on(), false), null);
        var entry = entries.save(Entry.of(text, booking));
        if (past.beneficiary() != null && past.kind() != EntryKind.APPROPRIATION) {
            uses.save(new Use(null, entry.id(), past.beneficiary(), past.matter(), entry.amount(), past.on(), by, chronicle.now(), null));
        }
        chronicle.tell("taken-over", "fund-entry:" + entry.id(), entry.kind() + " " + entry.amount().toPlainString());
    }

    public void take(PastProject past) {
        pastProjects.take(past);
    }
}
