package org.tongxin.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people by the roles they hold today in the committee of {@link org.tongxin.committee.Scope}. */
@Component
@Transactional(readOnly = true)
public class Directory {

    private static final String HOLDERS = """
            select * from (
                select distinct on (a.id) a.id as account, a.name, p.role, p.title, s.name as sector
                  from identity.appointment p
                  join identity.account a on a.id = p.account_id
                  left join committee.sector s on s.id = p.sector_id
                 where p.committee_id = committee.current_committee() and p.role = any(:roles) and a.disabled_at is null
                   and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today) and\s""";
    private static final String TAIL = " order by a.id, p.id) holder order by sector nulls last, name, account limit :most";

    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody who holds one of the roles asked for.
     *
     * @param title  what stands beside the name, or null
     * @param sector name of the sector, or null
     */
    public record Person(long account, String name, Role role, @Nullable String title, @Nullable String sector) {}

    /**
     * Those whose name, office or sector contains the words, by sector and name.
     *
     * @param sector only of this sector; null for all
     * @param most   how many at most
     */
    public List<Person> find(Set<Role> roles, String words, @Nullable Long sector, int most) {
        return jdbc.sql(HOLDERS + """
                        (:words = '' or strpos(a.name, :words) > 0 or strpos(coalesce(s.name, ''), :words) > 0
                            or strpos(coalesce(p.title, ''), :words) > 0)
                        and (cast(:sector as bigint) is null or p.sector_id = :sector)""" + TAIL)
                .param("roles", names(roles))
                .param("today", LocalDate.now(clock))
                .param("words", words)
                .param("sector", sector)
                .param("most", most)
                .query(Person.class)
                .list();
    }

    /** Those of the accounts that hold one of the roles; the others are left out. */
    public List<Person> holding(Set<Role> roles, Collection<Long> accounts) {
        return jdbc.sql(HOLDERS + "a.id = any(:accounts)" + TAIL)
                .param("roles", names(roles))
                .param("today", LocalDate.now(clock))
                .param("accounts", accounts.toArray(Long[]::new))
                .param("most", accounts.size())
                .query(Person.class)
                .list();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
