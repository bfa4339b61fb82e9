package org.tongxin.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongxin.calendar.WorkingDays;
import org.tongxin.demo.CommitteeSheet.YearPlan;
import org.tongxin.demo.PlannedProposal.Filed;
import org.tongxin.proposal.MeetingKind;

/** Plans the meetings of the years of a sheet: one at which cases are handed over, then some on progress, and some at busy units. */
final class Gatherings {

    private static final int WEEKS_BETWEEN = 5;
    private static final int LONGEST_AGENDA = 20;

    private final PlannedCommittee committee;
    private final WorkingDays days = WorkingDays.shipped();
    private final List<PlannedMeeting> meetings = new ArrayList<>();

    private Gatherings(PlannedCommittee committee) {
        this.committee = committee;
    }

    /** All meetings of a committee, as many of each kind as its sheet says, in the order in which they were held. */
    static List<PlannedMeeting> of(PlannedCommittee committee) {
        var gatherings = new Gatherings(committee);
        CommitteeSheet.read(committee.code()).plans().forEach(gatherings::plan);
        return gatherings.meetings.stream().sorted(Comparator.comparing(PlannedMeeting::heldOn)).toList();
    }

    /** A case that was handed to a unit. */
    private record Handed(PlannedSession session, int caseNo, String unit, LocalDate on, LocalDate answered) {}

    private void plan(YearPlan plan) {
        var handed = handed(plan.year());
        if (handed.isEmpty()) {
            return;
        }
        var first = handed.stream().map(Handed::on).min(Comparator.naturalOrder()).orElseThrow();
        for (int i = 0; i < plan.count("meetings"); i++) {
            meeting(handed, i, days.sameOrNext(first.plusWeeks((long) i * WEEKS_BETWEEN)));
        }
        var busy = busiest(handed);
        for (int i = 0; i < plan.count("follow-ups"); i++) {
            followUp(handed, busy.get(i % Math.min(busy.size(), Math.max(1, (plan.count("follow-ups") + 1) / 2))), i,
                    days.sameOrNext(first.plusWeeks(6L + 3L * i)));
        }
    }

    private List<Handed> handed(int year) {
        var handed = new ArrayList<Handed>();
        for (var proposal : committee.proposals()) {
            if (proposal.session() != null && proposal.session().year() == year && proposal.outcome() instanceof Filed filed && filed.handling() != null) {
                var reply = filed.handling().reply();
                var answered = reply == null || reply.issuedAt() == null ? LocalDate.MAX : reply.issuedAt().toLocalDate();
                handed.add(new Handed(proposal.session(), filed.caseNo(), filed.handling().unit(), filed.handling().assignedAt().toLocalDate(), answered));
            }
        }
        return handed.stream().sorted(Comparator.comparing(Handed::caseNo)).toList();
    }

    private void meeting(List<Handed> handed, int number, LocalDate day) {
        boolean assigning = number == 0;
        var about = handed.stream().filter(one -> !one.on().isAfter(day) && (assigning || one.answered().isAfter(day))).toList();
        var agenda = about.isEmpty() ? handed.subList(0, Math.min(3, handed.size())) : assigning ? about : about.subList(0, Math.min(LONGEST_AGENDA, about.size()));
        var units = agenda.stream().map(Handed::unit).distinct().toList();
        var title = assigning ? "提案交办会" : "提案督办会（第" + number + "次）";
        var minutes = assigning
                ? "会议向%d个承办单位集中交办提案%d件，明确了办理时限和面商要求。".formatted(units.size(), agenda.size())
                : "会议听取%d个承办单位的办理情况，逐件研究了%d件提案，要求倒排时间、加强与提案者沟通。".formatted(units.size(), agenda.size());
        meetings.add(new PlannedMeeting(assigning ? MeetingKind.ASSIGNMENT : MeetingKind.SUPERVISION, handed.getFirst().session(),
                handed.getFirst().session().year() + "年" + title, day, "政协三楼会议室", null, agenda.stream().map(Handed::caseNo).toList(), units, minutes));
    }

    private void followUp(List<Handed> handed, String unit, int number, LocalDate day) {
        var name = committee.units().stream().filter(one -> one.key().equals(unit)).findFirst().orElseThrow().name();
        var agenda = handed.stream().filter(one -> one.unit().equals(unit)).limit(LONGEST_AGENDA).toList();
        meetings.add(new PlannedMeeting(MeetingKind.FOLLOW_UP, handed.getFirst().session(), name + "提案办理跟踪督办", day, name, unit,
                agenda.stream().map(Handed::caseNo).toList(), List.of(unit),
                (number % 2 == 0 ? "查看了办理台账和现场，承办提案%d件，责任已落实到人，要求对进度慢的逐件补上。"
                        : "逐件核对了%d件提案的办理进展和面商记录，问题已当场反馈，单位表示按期整改。").formatted(agenda.size())));
    }

    /** Keys of units by number of cases, the busiest first. */
    private static List<String> busiest(List<Handed> handed) {
        Map<String, Long> counts = handed.stream().collect(Collectors.groupingBy(Handed::unit, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }
}
