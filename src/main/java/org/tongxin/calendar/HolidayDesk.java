package org.tongxin.calendar;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the country's calendar: imports a yearly notice and then has every deadline that it touches counted anew. The calendar
 * changes in a transaction of its own, and each committee's deadlines in one of theirs, so none may be running around the import.
 */
@Component
public class HolidayDesk {

    private final TransactionTemplate transaction;
    private final Holidays holidays;
    private final HolidayImports imports;
    private final Recount recount;
    private final ApplicationEventPublisher events;

    HolidayDesk(
            TransactionTemplate transaction,
            Holidays holidays,
            HolidayImports imports,
            Recount recount,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.holidays = holidays;
        this.imports = imports;
        this.recount = recount;
        this.events = events;
    }

    /** What an import did: how many days the notice names, and how many deadlines moved in all committees. */
    public record Imported(int days, int moved) {}

    /**
     * Imports the notice of a year from lines of {@code date,kind,name}, kind being off (放假) or work (上班). It replaces what was known
     * of that year's notice.
     *
     * @throws NoticeRejected with every row that is wrong; then nothing was changed
     */
    public Imported importNotice(int year, String csv) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A holiday notice is imported outside of any transaction");
        }
        var notice = HolidayNotice.parse(year, csv);
        transaction.executeWithoutResult(status -> replace(notice));
        return new Imported(notice.days().size(), recount.finish(holidays.workingDays()));
    }

    private void replace(HolidayNotice notice) {
        holidays.lock();
        notice.refuseNamedElsewhere(holidays.withoutYear(notice.year()));
        var before = holidays.ofYear(notice.year());
        holidays.replace(notice.year(), notice.days());
        imports.add(notice.year(), difference(before, notice.days()));
        events.publishEvent(new HolidaysImported(notice.year(), notice.days().size()));
    }

    /** Loads the notices that come with the program and are not known yet, and finishes what an earlier run left unfinished. */
    void prepare() {
        transaction.executeWithoutResult(status -> {
            var known = new HashSet<>(holidays.years());
            var missing = ShippedHolidays.read().stream()
                    .filter(day -> !known.contains(day.noticeYear()))
                    .toList();
            holidays.add(missing);
            imports.add(null, missing);
        });
        recount.finish(holidays.workingDays());
    }

    private static Set<SpecialDay> difference(Collection<SpecialDay> before, Collection<SpecialDay> after) {
        var onlyBefore = new HashSet<>(before);
        onlyBefore.removeAll(new HashSet<>(after));
        var different = new HashSet<>(after);
        different.removeAll(new HashSet<>(before));
        different.addAll(onlyBefore);
        return different;
    }
}
