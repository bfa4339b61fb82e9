package org.tongxin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.demo.PlannedProposal.Filed;
import org.tongxin.demo.PlannedProposal.Handling;
import org.tongxin.demo.PlannedProposal.Outcome;
import org.tongxin.demo.PlannedProposal.Reply;

/** Cases under way on a given day, one at least at every stage, so that each person finds something to do. */
final class Unfinished {

    /** @param daysAgo working days since receipt */
    private enum Stage {
        TO_EVALUATE(52), TO_CHECK(44), TO_REPLY(31), TO_SIGN(12), TO_ASSIGN(9), FRESH(2), FRESHER(1), DRAFT(1);

        private final int daysAgo;

        Stage(int daysAgo) {
            this.daysAgo = daysAgo;
        }
    }

    private final CommitteeSheet sheet;
    private final Deck deck;
    private final Timetable time;
    private final Proceedings proceedings;
    private final UnitWork units;

    Unfinished(CommitteeSheet sheet, Deck deck, Timetable time, Proceedings proceedings, UnitWork units) {
        this.sheet = sheet;
        this.deck = deck;
        this.time = time;
        this.proceedings = proceedings;
        this.units = units;
    }

    List<PlannedProposal> proposals(LocalDate today) {
        var all = new ArrayList<PlannedProposal>();
        int caseNo = 0;
        int order = 0;
        PlannedSession last = null;
        for (var stage : List.of(Stage.values())) {
            var day = time.back(today, stage.daysAgo);
            var session = PlannedSession.at(sheet, day, time.days());
            if (!session.equals(last)) {
                order = 0;
                caseNo = 0;
                last = session;
            }
            var slot = slot(stage, day, session.year());
            if (stage != Stage.DRAFT) {
                slot.order = ++order;
            }
            if (stage.compareTo(Stage.FRESH) < 0) {
                slot.caseNo = ++caseNo;
            }
            all.add(proposal(stage, slot, session));
        }
        return all;
    }

    private Slot slot(Stage stage, LocalDate day, int year) {
        var slot = new Slot(new Chance(sheet.text("code"), "unfinished", stage.name()));
        slot.kind = stage == Stage.FRESH || stage == Stage.TO_REPLY || stage == Stage.DRAFT ? PlannedProposal.Kind.JOINT : PlannedProposal.Kind.INDIVIDUAL;
        slot.receivedAt = time.time(day, slot.chance);
        slot.filedAt = time.after(slot.receivedAt, 5, slot.chance);
        slot.text = deck.deal(year, matter -> matter.tags().contains("民"), null, null, slot.chance);
        slot.grade = sheet.plans().getLast().grades().isEmpty() || stage.compareTo(Stage.FRESH) >= 0 ? null : "B";
        return slot;
    }

    private PlannedProposal proposal(Stage stage, Slot slot, PlannedSession session) {
        var received = Objects.requireNonNull(slot.receivedAt);
        if (stage == Stage.DRAFT) {
            slot.receivedAt = null;
            return proceedings.proposal(slot, null, new PlannedProposal.Draft(received));
        }
        Outcome outcome = stage.compareTo(Stage.FRESH) >= 0 ? new PlannedProposal.AwaitingReview()
                : new Filed(slot.caseNo, Objects.requireNonNull(slot.filedAt), proceedings.reviews(slot), slot.grade, leader(stage),
                        stage == Stage.TO_ASSIGN ? null : handling(stage, slot));
        return proceedings.proposal(slot, session, outcome);
    }

    /** The cases in the hands of a unit are key ones, so that leaders find something to do. */
    private @Nullable String leader(Stage stage) {
        boolean key = stage == Stage.TO_CHECK || stage == Stage.TO_REPLY;
        return key ? proceedings.leader(new Chance(sheet.text("code"), "unfinished-key", stage.name())) : null;
    }

    private Handling handling(Stage stage, Slot slot) {
        var unit = units.unit(slot);
        var assigned = time.after(Objects.requireNonNull(slot.filedAt), 5, slot.chance);
        if (stage == Stage.TO_SIGN) {
            return new Handling(unit.key(), units.dispatcher(unit), assigned, null, null, List.of(), null, null, null, null);
        }
        var contacts = units.contacts(slot, unit, assigned, stage != Stage.TO_REPLY);
        return new Handling(
                unit.key(), units.dispatcher(unit), assigned, unit.clerk(), time.after(assigned, 2, slot.chance), contacts,
                stage == Stage.TO_REPLY ? null : reply(stage, slot, unit, assigned), null, null, null);
    }

    private Reply reply(Stage stage, Slot slot, PlannedUnit unit, OffsetDateTime assigned) {
        return units.reply(slot, unit, assigned, stage == Stage.TO_CHECK ? null : time.after(assigned, 36, slot.chance));
    }

    /** Sessions the cases under way belong to, oldest first. */
    static List<PlannedSession> sessions(List<PlannedProposal> proposals) {
        return proposals.stream().map(PlannedProposal::session).filter(Objects::nonNull).distinct()
                .sorted(Comparator.comparing(PlannedSession::year)).toList();
    }
}
