package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Committee;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;
import org.tongxin.launch.AtStart;

/** Founds the tree of committees at the first start and fills those of the plan with demonstration data. Does nothing afterwards. */
@Component
class DemonstrationLoader implements AtStart {

    private static final LocalDate FOUNDED = LocalDate.of(2016, 1, 1);

    private final Committees committees;
    private final CommitteeDesk desk;
    private final CommitteeFiller filler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationLoader(Committees committees, CommitteeDesk desk, CommitteeFiller filler, TransactionTemplate transaction, Clock clock) {
        this.committees = committees;
        this.desk = desk;
        this.filler = filler;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void prepare(boolean empty) {
        if (committees.byCode("cppcc").isEmpty()) {
            DemoText.entries("committees/tree.txt").forEach(this::found);
        }
        if (empty) {
            return;
        }
        committees.all().stream()
                .filter(committee -> !committee.demonstration() && !DemoText.entries("committees/index.txt").contains(committee.code()))
                .forEach(this::staff);
        for (var planned : DemoPlan.of(LocalDate.now(clock)).committees()) {
            var committee = committees.byCode(planned.code()).orElseThrow();
            if (!committee.demonstration()) {
                System.out.printf("正在载入演示数据：%s（提案 %d 件）……%n", planned.name(), planned.proposals().size());
                Scope.run(committee.id(), Scope.NONE, () -> transaction.executeWithoutResult(status -> filler.fill(planned, FOUNDED)));
                committees.forget(planned.code());
            }
        }
    }

    /** A committee without demonstration proposals gets sessions and an office, so that a file can be imported and worked on. */
    private void staff(Committee committee) {
        Scope.run(committee.id(), Scope.NONE, () -> transaction.executeWithoutResult(status -> filler.staff(committee.code(), FOUNDED)));
        committees.forget(committee.code());
    }

    /** A line of the tree: code | name | short name | level | code of the committee above. */
    private void found(String line) {
        var parts = List.of(line.split("\\s*\\|\\s*", -1));
        desk.found(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4).isBlank() ? null : parts.get(4).strip());
    }
}
