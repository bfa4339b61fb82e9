package org.tongxin.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.FollowUpIntake;
import org.tongxin.proposal.PastWork;

/** What was done with the cases of a demonstration committee while they were handled and in the year after. */
@Component
@Order(10)
class FollowUpPart implements DemoPart {

    private static final String FROM = "demonstration";
    private static final int KEPT = 88;
    /** Of a hundred promises of the last year, so many are overdue. */
    private static final int LEFT = 4;
    private static final int NOTED = 12;
    private static final int URGED = 4;
    /** A promise of the last weeks is not looked at again yet. */
    private static final int WEEKS_TO_LOOK = 10;

    private final FollowUpIntake intake;
    private final Clock clock;

    FollowUpPart(FollowUpIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void add(Filled committee) {
        var cases = Finished.of(committee);
        int last = cases.stream().filter(Finished::closed).mapToInt(Finished::year).max().orElse(0);
        var writing = new Writing(new Finished.Office(committee), Phrases.read(), LocalDate.ofInstant(clock.instant(), CommitteeFiller.BEIJING), last);
        intake.grade(cases.stream().filter(one -> one.filed().grade() != null).map(writing::graded).toList(), FROM);
        intake.recheck(cases.stream().flatMap(one -> writing.rechecks(one).stream()).toList(), FROM);
        var noted = cases.stream().filter(one -> one.year() == last && one.closed()).limit(NOTED).toList();
        intake.follow(noted.stream().map(writing::progress).toList(), noted.stream().limit(URGED).map(writing::urging).toList(), FROM);
        CommitteeSheet.read(committee.planned().code()).inspection()
                .ifPresent(team -> intake.inspect(writing.inspection(team, cases.stream().filter(one -> one.year() == last && one.closed()).toList()), FROM));
    }

    private record Writing(Finished.Office office, Phrases phrases, LocalDate today, int last) {

        PastWork.Graded graded(Finished one) {
            var chance = new Chance("grade", one.planned().title());
            int base = switch (Objects.requireNonNull(one.filed().grade())) {
                case "A" -> 88;
                case "B" -> 76;
                default -> 66;
            };
            var marks = Map.of("evidence", base + chance.between(0, 10), "feasible", base + chance.between(-4, 10), "form", base + chance.between(0, 12));
            var last = one.filed().reviews().getLast();
            return new PastWork.Graded(one.id(), one.filed().grade(), marks, office.of(last.reviewer()), last.at().toInstant());
        }

        /** Promises that came due are reported done by the unit, and looked at by the office some weeks later. */
        List<PastWork.Recheck> rechecks(Finished one) {
            var reply = one.handling().reply();
            var found = new ArrayList<PastWork.Recheck>();
            for (int i = 0; reply != null && reply.issuedAt() != null && i < reply.answers().size(); i++) {
                var due = reply.answers().get(i).promisedOn();
                boolean left = one.year() == last && new Chance("left", one.planned().title(), i).outOf(LEFT);
                if (due != null && !left && due.isBefore(today.minusWeeks(WEEKS_TO_LOOK))) {
                    found.add(recheck(one, i, due));
                }
            }
            return found;
        }

        private PastWork.Recheck recheck(Finished one, int ask, LocalDate due) {
            var chance = new Chance("recheck", one.planned().title(), ask);
            boolean kept = chance.outOf(KEPT);
            return new PastWork.Recheck(one.id(), ask, office.unitClerk(one), Finished.at(due.minusDays(chance.between(1, 12))),
                    phrases.one("promise-done", chance), office.the("clerk"), Finished.at(due.plusDays(chance.between(15, 50))), kept,
                    phrases.one(kept ? "promise-kept" : "promise-partly", chance), kept ? null : today.plusMonths(chance.between(2, 9)));
        }

        PastWork.Progress progress(Finished one) {
            var chance = new Chance("progress", one.planned().title());
            var signed = Objects.requireNonNull(one.handling().signedForAt()).toInstant();
            return new PastWork.Progress(one.id(), office.unit(one), phrases.one("progress", chance), office.unitClerk(one),
                    signed.plus(Duration.ofDays(chance.between(12, 18))));
        }

        /** Urged some days before the unit noted how far it was. */
        PastWork.Urging urging(Finished one) {
            var chance = new Chance("urging", one.planned().title());
            boolean government = chance.outOf(50);
            return new PastWork.Urging(one.id(), office.unit(one), office.unitName(one), government, phrases.one("urging", chance),
                    office.the(government ? "supervision" : "clerk"),
                    Objects.requireNonNull(one.handling().signedForAt()).toInstant().plus(Duration.ofDays(chance.between(8, 10))));
        }

        /** One case of each visited unit was looked at; something had to be put right at all but the first. */
        PastWork.Inspection inspection(CommitteeSheet.Inspection team, List<Finished> cases) {
            var visits = new ArrayList<PastWork.Visit>();
            var units = cases.stream().map(one -> one.handling().unit()).distinct().limit(team.visits()).toList();
            for (var unit : units) {
                var one = cases.stream().filter(any -> any.handling().unit().equals(unit)).findFirst().orElseThrow();
                var chance = new Chance("inspection", unit);
                var day = team.from().plusDays(visits.size());
                visits.add(new PastWork.Visit(office.unit(one), day, phrases.one("visit", chance), one.id(), phrases.one("found", chance),
                        visits.isEmpty() ? null : rectified(one, day, chance)));
            }
            return new PastWork.Inspection(Objects.requireNonNull(office.committee().known().sessions.get(cases.getFirst().planned().session())),
                    team.name(), office.the("vice1").name(), team.from(), team.from().plusDays(Math.max(0, visits.size() - 1)), team.bodies(),
                    office.the("m03").name() + "、" + office.the("m08").name(), office.the("supervision").name(), office.the("clerk"), visits);
        }

        private PastWork.Rectified rectified(Finished one, LocalDate day, Chance chance) {
            return new PastWork.Rectified(phrases.one("wanted", chance), day.plusDays(30), phrases.one("rectified", chance), office.unitClerk(one),
                    Finished.at(day.plusDays(chance.between(15, 25))), "复查合格，同意销号。", Finished.at(day.plusDays(chance.between(28, 34))));
        }
    }
}
