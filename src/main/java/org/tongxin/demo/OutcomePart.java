package org.tongxin.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.proposal.OutcomeIntake;
import org.tongxin.proposal.PastWork;

/** What became of the cases of a demonstration committee: published, honoured, handed up; the first of several sessions is archived where nothing is left. */
@Component
@Order(20)
class OutcomePart implements DemoPart {

    private static final String FROM = "demonstration";
    private static final int PUBLISHED = 10;
    private static final int PUT_FORWARD = 8;
    private static final int HONOURED = 5;

    private final OutcomeIntake intake;
    private final Committees committees;

    OutcomePart(OutcomeIntake intake, Committees committees) {
        this.intake = intake;
        this.committees = committees;
    }

    @Override
    public void add(Filled committee) {
        var office = new Finished.Office(committee);
        var satisfied = Finished.of(committee).stream().filter(Finished::closed)
                .filter(one -> one.handling().evaluation() != null && one.handling().evaluation().satisfied()).toList();
        int last = satisfied.stream().mapToInt(Finished::year).max().orElseThrow();
        var best = satisfied.stream().filter(one -> one.year() == last).toList();
        intake.release(best.stream().limit(PUBLISHED).map(one -> release(one, office)).toList(), FROM);
        intake.honour(honours(best.stream().filter(one -> one.planned().asks().size() > 2).limit(PUT_FORWARD).toList(), last, office), FROM);
        handUp(committee, office);
        // what is archived is read-only: the last year stays open to be tried out
        committee.planned().sessions().stream().min(Comparator.comparing(PlannedSession::year)).filter(first -> first.year() < last)
                .ifPresent(first -> intake.archive(office.the("clerk"), Objects.requireNonNull(committee.known().sessions.get(first))));
    }

    private static PastWork.Release release(Finished one, Finished.Office office) {
        var closed = Objects.requireNonNull(one.handling().closedAt()).toLocalDate();
        return new PastWork.Release(one.id(), office.of(one.planned().proposer()), Finished.at(closed.plusDays(3)), office.the("clerk"),
                Finished.at(closed.plusDays(8)), office.the("director"), Finished.at(closed.plusDays(10)));
    }

    private static PastWork.Honours honours(List<Finished> put, int year, Finished.Office office) {
        var ids = put.stream().map(Finished::id).toList();
        int honoured = Math.min(HONOURED, ids.size());
        var decided = LocalDate.of(year, 12, 18);
        return new PastWork.Honours("outstanding-proposal", year, office.the("clerk"), Finished.at(LocalDate.of(year, 11, 25)), ids.subList(0, honoured),
                ids.subList(honoured, ids.size()), "调研深入，建议具体，办理取得实效，提案者满意。", "主席会议", decided, decided.plusDays(9),
                "演示〔" + year + "〕8号", decided.plusDays(12));
    }

    /** What members of higher committees living here took up there; the sheet says it. */
    private void handUp(Filled committee, Finished.Office office) {
        var above = committees.current().ancestors();
        if (above.isEmpty()) {
            return;
        }
        for (var row : CommitteeSheet.read(committee.planned().code()).handedUp()) {
            int to = above.get(Math.max(0, above.size() - (row.twoAbove() ? 2 : 1)));
            intake.handUp(office.the("clerk"), new PastWork.HandedUp(to, row.title(), office.the("g01").name(), row.on(), row.number(), row.unit(),
                    row.result(), null));
        }
    }
}
