package org.tongxin.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongxin.calendar.WorkingDays;

/** All demonstration committees with their people and proposals, to be turned into records. The counts come out as the sheets demand. */
record DemoPlan(List<PlannedCommittee> committees) {

    /** @param today the day before which the unfinished cases lie; everything else does not depend on it */
    static DemoPlan of(LocalDate today) {
        var matters = Matter.readAll();
        var phrases = Phrases.read();
        var time = new Timetable(WorkingDays.shipped());
        var committees = new ArrayList<PlannedCommittee>();
        for (var code : DemoText.entries("committees/index.txt")) {
            committees.add(committee(CommitteeSheet.read(code), committees.size(), matters, phrases, time, today));
        }
        return new DemoPlan(List.copyOf(committees));
    }

    private static PlannedCommittee committee(
            CommitteeSheet sheet, int number, List<Matter> matters, Phrases phrases, Timetable time, LocalDate today) {
        var people = new People(sheet, number);
        var deck = new Deck(sheet, phrases, matters);
        var units = new UnitWork(people, phrases, time);
        var proceedings = new Proceedings(sheet, people, phrases, time, units);
        var proposals = new ArrayList<PlannedProposal>();
        for (var plan : sheet.plans()) {
            proposals.addAll(new YearExpansion(sheet, plan, deck, time, proceedings).proposals());
        }
        proposals.addAll(new Unfinished(sheet, deck, time, proceedings, units).proposals(today));
        return new PlannedCommittee(
                sheet.text("code"), sheet.text("name"), sheet.text("parent"), Boolean.parseBoolean(sheet.text("demonstration")),
                Unfinished.sessions(proposals), sheet.texts("sectors"), sheet.texts("special-committees"), areas(sheet), people.units(),
                people.people(), List.copyOf(proposals));
    }

    /** Townships and streets; of a town without streets only the townships, for its quarters are no administrative areas. */
    private static List<String> areas(CommitteeSheet sheet) {
        var areas = new ArrayList<>(sheet.texts("townships"));
        sheet.texts("urban").stream().filter(area -> area.endsWith("街道")).forEach(areas::add);
        return List.copyOf(areas);
    }
}
