package org.tongxin.fund.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what the committee's own work cost, year by year and occasion by occasion. */
@Component
@Transactional(readOnly = true)
class CostReader {

    private static final int YEARS = 10;

    private final JdbcClient jdbc;

    CostReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest ten years that have costs. */
    List<CostYear> years() {
        return jdbc.sql("""
                        with cost as (
                            select year, purpose as occasion, count(*) as count, sum(people * days) as person_days, sum(amount) as amount,
                                   count(*) filter (where amount > standard) as over
                              from fund.entry where kind = 'COST' and cancelled_at is null group by year, purpose)
                        select c.*, b.amount as before
                          from cost c left join cost b on b.year = c.year - 1 and b.occasion = c.occasion
                         where c.year in (select distinct year from cost order by year desc limit :years)
                         order by c.year desc, c.occasion
                        """)
                .param("years", YEARS)
                .query(CostYear.class)
                .list();
    }
}
