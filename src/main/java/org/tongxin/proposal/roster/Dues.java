package org.tongxin.proposal.roster;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Explanation;
import org.tongxin.calendar.Holidays;
import org.tongxin.calendar.Limit;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.rulebook.Rulebooks;

/** Deadlines of cases that were taken over from before and never had a clock here: counted by the rules from the day of assignment. */
@Component
class Dues {

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final Rulebooks rulebooks;

    Dues(JdbcClient jdbc, Holidays holidays, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.rulebooks = rulebooks;
    }

    /** Three columns of dates as SQL takes them: the day of assignment, then by when to sign and by when to reply. */
    record Counted(String[] days, String[] signs, String[] replies) {}

    Counted of(Long[] sessions) {
        var days = jdbc.sql("""
                        select distinct cast(a.assigned_at at time zone 'Asia/Shanghai' as date) as day
                          from proposal.assignment a join proposal.proposal p on p.id = a.proposal_id
                         where p.session_id = any(:sessions) and a.ended_at is null and a.role <> 'CO'
                           and not exists (select 1 from calendar.clock c where c.subject = 'proposal:' || p.id and c.step = 'reply-' || a.id)
                        """)
                .param("sessions", sessions)
                .query(LocalDate.class)
                .list();
        var limits = rulebooks.current().section(ProposalRules.class).limits();
        return new Counted(days.stream().map(LocalDate::toString).toArray(String[]::new),
                days.stream().map(day -> due(day, limits.sign())).toArray(String[]::new),
                days.stream().map(day -> due(day, limits.reply())).toArray(String[]::new));
    }

    private String due(LocalDate day, Limit limit) {
        return Explanation.of(day, "", limit, List.of(), List.of(), holidays.workingDaysFrom(day)).due().orElseThrow().toString();
    }
}
