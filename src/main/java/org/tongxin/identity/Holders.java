package org.tongxin.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a role today in the committee of {@link org.tongxin.committee.Scope}. */
@Component
@Transactional(readOnly = true)
public class Holders {

    private static final String SELECT = """
            select distinct account_id from identity.appointment
             where committee_id = committee.current_committee() and role = any(:roles)
               and valid_from <= :today and (valid_to is null or valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Holders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The accounts that hold one of the roles. */
    public List<Long> of(Role... roles) {
        return select(SELECT, roles).query(Long.class).list();
    }

    /** The accounts that hold one of the roles for that handling unit. */
    public List<Long> ofUnit(long unit, Role... roles) {
        return select(SELECT + " and unit_id = :unit", roles).param("unit", unit).query(Long.class).list();
    }

    private JdbcClient.StatementSpec select(String sql, Role... roles) {
        return jdbc.sql(sql)
                .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .param("today", LocalDate.now(clock));
    }
}
