package org.tongxin.calendar;

import java.util.Comparator;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Committee;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;

/**
 * Counts the deadlines anew that an import may have moved, committee by committee in the order of their ids, as the system itself.
 * Each committee is done in one transaction with the note that it is done, so a run that was cut off is finished by the next.
 */
@Component
class Recount {

    private final TransactionTemplate transaction;
    private final HolidayImports imports;
    private final Committees committees;
    private final ClockRows rows;
    private final ApplicationEventPublisher events;

    Recount(
            TransactionTemplate transaction,
            HolidayImports imports,
            Committees committees,
            ClockRows rows,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.imports = imports;
        this.committees = committees;
        this.rows = rows;
        this.events = events;
    }

    /** Finishes every import with the calendar as it now is; returns how many deadlines moved. */
    int finish(WorkingDays days) {
        return imports.unfinished().stream().mapToInt(imported -> finish(imported, days)).sum();
    }

    private int finish(HolidayImports.Unfinished imported, WorkingDays days) {
        int moved = committees.all().stream()
                .map(Committee::id)
                .filter(committee -> committee > imported.recountedThrough())
                .sorted(Comparator.naturalOrder())
                .mapToInt(committee -> Scope.get(committee, Scope.NONE, () -> Objects.requireNonNull(
                        transaction.execute(status -> recount(committee, imported, days)))))
                .sum();
        imports.finished(imported.id());
        return moved;
    }

    private int recount(int committee, HolidayImports.Unfinished imported, WorkingDays days) {
        int moved = 0;
        for (var clock : rows.lockTouched(imported.firstDay(), imported.lastDay())) {
            var due = clock.explain(days).due().orElse(null);
            if (!Objects.equals(due, clock.due())) {
                rows.store(clock.id(), due);
                events.publishEvent(new DeadlineMoved(committee, clock.id(), clock.subject(), clock.step(), clock.label(),
                        clock.due(), due, clock.whom().unit(), clock.whom().account()));
                moved++;
            }
        }
        imports.recounted(imported.id(), committee);
        return moved;
    }
}
