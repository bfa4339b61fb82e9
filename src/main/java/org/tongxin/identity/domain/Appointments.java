package org.tongxin.identity.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Role;

/** Roles held in the committee in scope, as the security administrator sees and gives them. */
@Component
@Transactional
public class Appointments {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final AccountDesk desk;
    private final Clock clock;

    Appointments(JdbcClient jdbc, AccountDesk desk, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.clock = clock;
    }

    /** One role of one account. */
    public record Held(long id, String login, String name, Role role, @Nullable String unit, @Nullable String sector, LocalDate validFrom) {}

    /** Roles held today whose login or name contains the words; the first two hundred. */
    @Transactional(readOnly = true)
    public List<Held> held(String words) {
        return jdbc.sql("""
                        select p.id, a.login, a.name, p.role, u.name as unit, s.name as sector, p.valid_from
                          from identity.appointment p
                          join identity.account a on a.id = p.account_id
                          left join committee.unit u on u.id = p.unit_id
                          left join committee.sector s on s.id = p.sector_id
                         where p.committee_id = committee.current_committee() and (p.valid_to is null or p.valid_to >= :today)
                           and (:words = '' or strpos(a.login, :words) > 0 or strpos(a.name, :words) > 0)
                         order by a.login, p.role limit :most
                        """)
                .param("today", LocalDate.now(clock))
                .param("words", words)
                .param("most", MOST)
                .query(Held.class)
                .list();
    }

    /** Opens an account with a first password that must be changed, and gives it a role; a known login is only given the role. */
    public void open(String login, String name, String firstPassword, Role role, AccountDesk.Place place) {
        long account = desk.open(login, name, role == Role.COLLECTIVE_OPERATOR, desk.encode(firstPassword), true);
        desk.appoint(account, role, place, LocalDate.now(clock));
    }
}
