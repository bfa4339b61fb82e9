package org.tongxin.search;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the search what can be found, in the transaction of the act that made it so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SearchDesk {

    private static final int[] TYPES = {
        Types.VARCHAR, Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.BOOLEAN, Types.BIGINT, Types.ARRAY
    };

    private final JdbcTemplate jdbc;

    SearchDesk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts them, or puts them anew. */
    public void put(List<Findable> findables) {
        var rows = findables.stream()
                .map(one -> new Object[] {
                    one.kind(), one.subject(), one.title(), one.body(), one.people(), one.category(), one.happenedOn(), one.openToAll(),
                    one.owner(), one.units().toArray(Long[]::new)
                })
                .toList();
        jdbc.batchUpdate("""
                insert into search.document (kind, subject_id, title, body, people, category, happened_on, open_to_all, owner_id, unit_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (committee_id, kind, subject_id) do update
                   set title = excluded.title, body = excluded.body, people = excluded.people, category = excluded.category,
                       happened_on = excluded.happened_on, open_to_all = excluded.open_to_all, owner_id = excluded.owner_id,
                       unit_ids = excluded.unit_ids, deleted = false, changed = pg_current_xact_id()""", rows, TYPES);
    }

    /** Makes them unfindable. */
    public void remove(String kind, List<Long> subjects) {
        jdbc.batchUpdate("""
                update search.document set deleted = true, body = '', changed = pg_current_xact_id() where kind = ? and subject_id = ?""",
                subjects.stream().map(subject -> new Object[] {kind, subject}).toList());
    }
}
