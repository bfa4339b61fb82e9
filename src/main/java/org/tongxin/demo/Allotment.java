package org.tongxin.demo;

import java.util.ArrayList;
import java.util.List;
import org.tongxin.demo.CommitteeSheet.YearPlan;
import org.tongxin.demo.PlannedProposal.Kind;
import org.tongxin.demo.Slot.End;

/** Decides for a year which proposals shall be joint, filed, key, answered and satisfied, so that the counts of the sheet come out. */
final class Allotment {

    private static final List<String> FLAWS = List.of(
            "empty", "empty", "empty", "empty", "empty", "academic", "promotion", "personal", "judicial", "empty");
    private static final int RETURNED = 3;

    private final CommitteeSheet sheet;
    private final YearPlan plan;
    private final Chance chance;
    private final List<Slot> slots = new ArrayList<>();

    Allotment(CommitteeSheet sheet, YearPlan plan) {
        this.sheet = sheet;
        this.plan = plan;
        this.chance = new Chance(sheet.text("code"), plan.year());
        for (int i = 0; i < plan.count("received"); i++) {
            slots.add(new Slot(new Chance(sheet.text("code"), plan.year(), i)));
        }
    }

    List<Slot> slots() {
        var shuffled = chance.shuffled(slots);
        var filed = shuffled.subList(0, plan.count("filed"));
        filed.forEach(slot -> slot.filed = true);
        decline(shuffled.subList(plan.count("filed"), shuffled.size()));
        proposers();
        ends(filed);
        themes(filed);
        between(filed);
        grades(chance.shuffled(filed));
        return slots;
    }

    private void decline(List<Slot> rest) {
        for (int i = 0; i < rest.size(); i++) {
            rest.get(i).returned = i < RETURNED;
            rest.get(i).flaw = i < RETURNED ? "empty" : FLAWS.get(i % FLAWS.size());
        }
    }

    private void proposers() {
        var shuffled = chance.shuffled(slots);
        int collective = plan.count("collective");
        shuffled.subList(0, collective).forEach(slot -> slot.kind = Kind.COLLECTIVE);
        shuffled.subList(collective, collective + plan.count("joint")).forEach(slot -> slot.kind = Kind.JOINT);
    }

    private void ends(List<Slot> filed) {
        int closed = plan.count("closed");
        int byRule = Math.max(0, closed - plan.count("rated"));
        int ratedOpen = plan.count("rated") - (closed - byRule);
        for (int i = 0; i < filed.size(); i++) {
            filed.get(i).end = i < closed - byRule ? End.CLOSED : i < closed ? End.CLOSED_BY_RULE
                    : i < closed + ratedOpen ? End.RATED : i < plan.count("replied") ? End.REPLIED : End.HANDLING;
            filed.get(i).key = i < plan.count("key");
        }
        int unsatisfied = plan.count("rated") - plan.count("satisfied");
        // the disappointed ones are the open ones first: a closed case was judged after a second answer
        for (int i = closed + ratedOpen - 1; i >= 0 && unsatisfied > 0; i--) {
            if (filed.get(i).end == End.RATED || filed.get(i).end == End.CLOSED) {
                filed.get(i).unsatisfied = true;
                unsatisfied--;
            }
        }
    }

    private void themes(List<Slot> filed) {
        if (!plan.themed().isEmpty()) {
            var shuffled = chance.shuffled(filed);
            for (int i = 0; i < shuffled.size(); i++) {
                shuffled.get(i).themed = i < plan.count("themed-exactly");
            }
        }
    }

    private void between(List<Slot> filed) {
        var projects = sheet.texts("projects");
        var finished = filed.stream().filter(slot -> slot.end == End.CLOSED && !slot.key).toList();
        for (int i = 0; i < Math.max(projects.size(), plan.count("between")); i++) {
            finished.get(i).between = true;
            finished.get(i).project = i < projects.size() ? projects.get(i) : null;
        }
        filed.stream().filter(slot -> slot.end.compareTo(End.CLOSED_BY_RULE) > 0).forEach(slot -> slot.between = true);
    }

    private void grades(List<Slot> filed) {
        int next = 0;
        for (var grade : plan.grades().entrySet()) {
            for (int i = 0; i < grade.getValue(); i++) {
                filed.get(next++).grade = grade.getKey();
            }
        }
    }
}
