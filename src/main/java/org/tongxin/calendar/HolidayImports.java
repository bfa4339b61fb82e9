package org.tongxin.calendar;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Scope;

/** The imports that were made, and how far the deadlines they touch have been counted anew. */
@Component
class HolidayImports {

    private final JdbcClient jdbc;
    private final Clock clock;

    HolidayImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An import whose deadlines are not all counted anew.
     *
     * @param recountedThrough id of the last committee that is done
     */
    record Unfinished(long id, LocalDate firstDay, LocalDate lastDay, int recountedThrough) {}

    /** Notes that these days changed; without any there is nothing to count anew. */
    void add(@Nullable Integer noticeYear, Collection<SpecialDay> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into calendar.holiday_import (notice_year, first_day, last_day, imported_by, imported_at)
                        values (:year, :first, :last, nullif(:account, 0), :now)
                        """)
                .param("year", noticeYear, Types.INTEGER)
                .param("first", changed.stream().map(SpecialDay::date).min(LocalDate::compareTo).orElseThrow())
                .param("last", changed.stream().map(SpecialDay::date).max(LocalDate::compareTo).orElseThrow())
                .param("account", Scope.current().account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Unfinished> unfinished() {
        return jdbc.sql("""
                        select id, first_day, last_day, recounted_through from calendar.holiday_import where not finished order by id
                        """)
                .query(Unfinished.class)
                .list();
    }

    void recounted(long id, int committee) {
        jdbc.sql("update calendar.holiday_import set recounted_through = ? where id = ?")
                .params(committee, id)
                .update();
    }

    void finished(long id) {
        jdbc.sql("update calendar.holiday_import set finished = true where id = ?").param(id).update();
    }
}
