package org.tongxin.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.tongxin.demo.CommitteeSheet.YearPlan;

/** Expands one year of a committee: texts, days, numbers and ends of every proposal. */
final class YearExpansion {

    private static final int BEFORE_PLENARY = 28;
    /** working days from the close of the plenary to the assignment meeting, inside the thirty days of the rule */
    private static final int TO_MEETING = 13;
    /** the livelihood project of a street is small: these tags mark matters of daily life */
    private static final Set<String> PROJECT = Set.of("民");

    private final CommitteeSheet sheet;
    private final YearPlan plan;
    private final Deck deck;
    private final Timetable time;
    private final Proceedings proceedings;

    YearExpansion(CommitteeSheet sheet, YearPlan plan, Deck deck, Timetable time, Proceedings proceedings) {
        this.sheet = sheet;
        this.plan = plan;
        this.deck = deck;
        this.time = time;
        this.proceedings = proceedings;
    }

    PlannedSession session() {
        return PlannedSession.of(sheet, plan.year(), plan.opens(), time.days());
    }

    List<PlannedProposal> proposals() {
        var session = session();
        var slots = new Allotment(sheet, plan).slots();
        slots.forEach(slot -> date(slot, session));
        slots.stream().filter(slot -> slot.project != null).forEach(this::word);
        slots.stream().filter(slot -> slot.project == null && slot.filed).forEach(this::word);
        slots.stream().filter(slot -> !slot.filed).forEach(this::word);
        var received = slots.stream().sorted(Comparator.comparing(slot -> Objects.requireNonNull(slot.receivedAt))).toList();
        for (int i = 0; i < received.size(); i++) {
            received.get(i).order = i + 1;
        }
        var filed = slots.stream().filter(slot -> slot.filed).sorted(Comparator.comparing(slot -> Objects.requireNonNull(slot.filedAt))).toList();
        for (int i = 0; i < filed.size(); i++) {
            filed.get(i).caseNo = i + 1;
        }
        var meeting = time.days().plus(session.closes(), TO_MEETING);
        return received.stream().map(slot -> proceedings.carry(slot, session, meeting)).toList();
    }

    private void date(Slot slot, PlannedSession session) {
        LocalDate day;
        if (slot.end == Slot.End.HANDLING) {
            day = time.back(sheet.cutOff(plan), slot.chance.between(30, 42));
        } else if (slot.end == Slot.End.REPLIED || slot.end == Slot.End.RATED) {
            day = time.back(sheet.cutOff(plan), slot.chance.between(66, 72));
        } else if (slot.between) {
            day = time.days().plus(session.closes(), slot.chance.between(45, 95));
        } else {
            var start = time.back(session.cutOff(), BEFORE_PLENARY);
            var first = start.isBefore(session.windowOpens()) ? session.windowOpens() : start;
            int width = time.days().between(first, session.cutOff());
            day = time.days().plus(first, width - Math.min(slot.chance.between(0, width), slot.chance.between(0, width)));
        }
        slot.receivedAt = time.time(day, slot.chance);
        slot.filedAt = time.after(slot.receivedAt, slot.chance.between(3, 9), slot.chance);
    }

    private void word(Slot slot) {
        Predicate<Matter> wanted = matter -> slot.themed == null || slot.themed == matter.tags().stream().anyMatch(plan.themed()::contains);
        if (slot.project != null) {
            wanted = matter -> matter.tags().containsAll(PROJECT);
        }
        slot.text = deck.deal(plan.year(), wanted, slot.project, slot.filed ? null : slot.flaw, slot.chance);
    }
}
