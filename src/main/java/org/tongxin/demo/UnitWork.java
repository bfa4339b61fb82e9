package org.tongxin.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.demo.PlannedProposal.Answer;
import org.tongxin.demo.PlannedProposal.Contact;
import org.tongxin.demo.PlannedProposal.Evaluation;
import org.tongxin.demo.PlannedProposal.Handling;
import org.tongxin.demo.PlannedProposal.Reply;
import org.tongxin.demo.Slot.End;

/** What the handling unit does, and how the proposer rates it. */
final class UnitWork {

    /** 征询意见 is due in fifteen working days; a form not returned by then is closed by rule, never counted as satisfied. */
    private static final int FEEDBACK_LIMIT = 15;

    private final People people;
    private final Phrases phrases;
    private final Timetable time;

    UnitWork(People people, Phrases phrases, Timetable time) {
        this.people = people;
        this.phrases = phrases;
        this.time = time;
    }

    Handling handling(Slot slot, String proposer, OffsetDateTime assignedAt) {
        var chance = slot.chance;
        var unit = unit(slot);
        var signedAt = time.after(assignedAt, chance.between(1, 3), chance);
        boolean replied = slot.end != End.HANDLING;
        int inHand = slot.end == End.REPLIED || slot.end == End.RATED ? chance.between(30, 38) : chance.between(22, 50);
        var issuedAt = replied ? time.after(assignedAt, inHand, chance) : null;
        var evaluation = switch (slot.end) {
            case CLOSED, RATED -> evaluation(slot, proposer, Objects.requireNonNull(issuedAt));
            default -> null;
        };
        var closedAt = switch (slot.end) {
            case CLOSED -> time.after(Objects.requireNonNull(evaluation).at(), slot.unsatisfied ? chance.between(12, 18) : chance.between(1, 2), chance);
            case CLOSED_BY_RULE -> time.after(Objects.requireNonNull(issuedAt), FEEDBACK_LIMIT + 1, chance);
            default -> null;
        };
        var because = closedAt == null ? null : evaluation == null ? "not-returned" : slot.unsatisfied ? "judged" : "evaluated";
        return new Handling(
                unit.key(), dispatcher(unit), assignedAt, unit.clerk(), signedAt, contacts(slot, unit, assignedAt, replied),
                issuedAt == null ? null : reply(slot, unit, assignedAt, issuedAt), evaluation, closedAt, because);
    }

    PlannedUnit unit(Slot slot) {
        return people.unit(Objects.requireNonNull(slot.text).matter().unit());
    }

    /** Party bodies get their cases from the Party office, all others from the government's. */
    String dispatcher(PlannedUnit unit) {
        return people.logins("OFFICE_DISPATCHER").get(unit.system().startsWith("党") ? 0 : 1);
    }

    List<Contact> contacts(Slot slot, PlannedUnit unit, OffsetDateTime assignedAt, boolean twice) {
        var chance = slot.chance;
        var contacts = new ArrayList<Contact>();
        contacts.add(contact(unit, chance.outOf(60) ? "visit" : "phone", time.after(assignedAt, chance.between(4, 9), chance), chance));
        if (twice && chance.outOf(65)) {
            contacts.add(contact(unit, "meeting", time.after(assignedAt, chance.between(11, 20), chance), chance));
        }
        return List.copyOf(contacts);
    }

    private Contact contact(PlannedUnit unit, String way, OffsetDateTime at, Chance chance) {
        return new Contact(way, unit.clerk(), phrases.one("contact-" + way, chance), at);
    }

    /** @param issuedAt null while the head of the unit has not checked it */
    Reply reply(Slot slot, PlannedUnit unit, OffsetDateTime from, @Nullable OffsetDateTime issuedAt) {
        var text = Objects.requireNonNull(slot.text);
        var chance = slot.chance;
        int luck = chance.between(1, 100);
        var resultClass = slot.unsatisfied || luck > 92 ? "C" : luck > 62 ? "B" : "A";
        var base = (issuedAt == null ? from : issuedAt);
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < text.asks().size(); i++) {
            var done = i < text.taken().size() ? text.taken().get(i).done() : phrases.one("last-done", chance);
            answers.add(answer(stance(resultClass, i, text.asks().size()), done, base, chance));
        }
        var opening = phrases.one("reply", chance).replace("{T}", text.title());
        return new Reply(
                resultClass, "%s函〔%d〕提%d号".formatted(unit.key(), base.getYear(), slot.caseNo), opening, List.copyOf(answers), unit.clerk(),
                issuedAt == null ? null : unit.head(), issuedAt);
    }

    private static String stance(String resultClass, int position, int count) {
        boolean last = position == count - 1;
        return switch (resultClass) {
            case "A" -> last && count > 3 ? "PARTLY" : "ACCEPTED";
            case "B" -> position == 0 ? "ACCEPTED" : last ? "PARTLY" : "PLANNED";
            default -> position == 0 ? "PARTLY" : last ? "NOT" : "PLANNED";
        };
    }

    private Answer answer(String stance, String done, OffsetDateTime at, Chance chance) {
        var day = stance.equals("PLANNED") ? time.days().plus(at.toLocalDate(), chance.between(55, 190)) : null;
        var text = phrases.one("answer-" + stance, chance).replace("{done}", done);
        if (day != null) {
            text = text.replace("{month}", day.getYear() + "年" + day.getMonthValue() + "月");
        }
        return new Answer(stance, text, day);
    }

    Evaluation evaluation(Slot slot, String proposer, OffsetDateTime issuedAt) {
        var chance = slot.chance;
        var result = slot.unsatisfied ? "unsatisfied" : chance.outOf(80) ? "satisfied" : "basically";
        var attitude = slot.unsatisfied ? "basically" : chance.outOf(90) ? "satisfied" : result;
        return new Evaluation(proposer, attitude, result, phrases.one("comment-" + result, chance), time.after(issuedAt, chance.between(2, 12), chance));
    }
}
