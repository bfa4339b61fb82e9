package org.tongxin.proposal.key;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.NoSuchCase;

/** Who holds which roles in the committee today; and whether what a request names is the committee's own. */
@Component
@Transactional(readOnly = true)
public class People {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param office what stands beside the name: 副主席; null where none is known */
    public record Person(long account, String name, Role role, @Nullable String office) {

        /** As a choice shows it. */
        public String label() {
            return office == null ? name : name + "（" + office + "）";
        }
    }

    /** Those who hold one of the roles, the higher role first; one line for each person. */
    List<Person> with(Collection<Role> roles) {
        return jdbc.sql("""
                        select distinct on (a.id) a.id, a.name, p.role, p.title
                          from identity.appointment p join identity.account a on a.id = p.account_id
                         where p.role = any(:roles) and p.committee_id = committee.current_committee() and a.disabled_at is null
                           and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                         order by a.id, array_position(:roles, p.role)
                        """)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("today", today())
                .query((row, n) -> new Person(row.getLong(1), row.getString(2), Role.valueOf(row.getString(3)), row.getString(4)))
                .list();
    }

    Optional<Person> find(long account, Collection<Role> roles) {
        return with(roles).stream().filter(person -> person.account() == account).findFirst();
    }

    /** Who may hold each of the slots that people are named to. */
    List<Choice> choices(KeyRules rules) {
        return rules.namedSlots().stream().map(slot -> new Choice(slot, with(slot.roles()))).toList();
    }

    /** A slot and those who may hold it. */
    public record Choice(KeyRules.Slot slot, List<Person> people) {}

    /** @throws NoSuchCase when the committee has no such session */
    void requireSession(long session) {
        require("select 1 from committee.session where id = ?", session);
    }

    /** @throws NoSuchCase when the committee has no such unit */
    void requireUnit(@Nullable Long unit) {
        if (unit != null) {
            require("select 1 from committee.unit where id = ?", unit);
        }
    }

    private void require(String sql, long id) {
        jdbc.sql(sql).param(id).query(Integer.class).optional().orElseThrow(NoSuchCase::new);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), BEIJING);
    }
}
