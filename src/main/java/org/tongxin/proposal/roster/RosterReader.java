package org.tongxin.proposal.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;

/** Reads the list and what it adds up to, by unit; units see their own rows. */
@Component
@Transactional(readOnly = true)
public class RosterReader {

    private static final int PAGE = 50;
    private static final int MOST = 5_000;
    private static final String ORDER = " order by line.session_id, line.case_no, line.id limit ";

    private final RosterQuery query;

    RosterReader(RosterQuery query) {
        this.query = query;
    }

    /** @param next the filter of the page after this one, or null */
    public record Shown(List<RosterRow> rows, @Nullable RosterFilter next) {}

    public Shown page(Viewer viewer, RosterFilter filter) {
        var from = filter.after() == null ? ""
                : " and (line.session_id, line.case_no, line.id) > (select x.session_id, x.case_no, x.id from line x where x.id = :after)";
        var found = query.select(viewer, filter, "select * from line where {where}" + from + ORDER + (PAGE + 1)).query(RosterReader::row).list();
        boolean more = found.size() > PAGE;
        var rows = more ? found.subList(0, PAGE) : found;
        return new Shown(rows, more ? filter.after(rows.getLast().id()) : null);
    }

    /** All rows of a list, for a file or a printout; at most five thousand. */
    public List<RosterRow> all(Viewer viewer, RosterFilter filter) {
        return query.select(viewer, filter, "select * from line where {where}" + ORDER + MOST).query(RosterReader::row).list();
    }

    /** How many rows there are, and how many of them in each state. */
    public record Totals(long all, Map<RosterState, Long> states) {}

    /** Counts in one statement; each number is the length of the list of that state. */
    public Totals totals(Viewer viewer, RosterFilter filter, List<RosterState> states) {
        return query.select(viewer, filter, "select count(*) as everything" + counted(states) + " from line where {where}")
                .query((row, n) -> {
                    var counts = new EnumMap<RosterState, Long>(RosterState.class);
                    for (var state : states) {
                        counts.put(state, row.getLong(state.name()));
                    }
                    return new Totals(row.getLong("everything"), counts);
                })
                .single();
    }

    /** Names of leaders and responsible persons that stand in the list. */
    public List<String> names(Viewer viewer, RosterFilter filter) {
        return query.select(viewer, filter, """
                        select distinct x.name from line cross join lateral (values (line.leader), (line.responsible)) x(name)
                         where x.name <> '' order by 1 limit 200""")
                .query(String.class)
                .list();
    }

    /** What each unit has and achieves, the most loaded first. Each number is the length of the list of that state. */
    public List<UnitLoad> loads(Viewer viewer, RosterFilter filter) {
        return query.select(viewer, filter, """
                        select line.unit_id, line.unit_name, count(*) as assigned%s
                          from line where {where} group by line.unit_id, line.unit_name order by assigned desc, line.unit_id
                        """.formatted(counted(UnitLoad.COUNTED)))
                .query((row, n) -> new UnitLoad(row.getLong("unit_id"), row.getString("unit_name"), row.getLong("assigned"),
                        row.getLong("SIGNED_IN_TIME"), row.getLong("REPLIED_IN_TIME"), row.getLong("LATE"), row.getLong("OVERDUE"),
                        row.getLong("SATISFIED"), row.getLong("TICKED")))
                .list();
    }

    private static String counted(List<RosterState> states) {
        var counts = new StringBuilder();
        for (var state : states) {
            counts.append(", count(*) filter (where ").append(state.condition()).append(") as ").append(state.name());
        }
        return counts.toString();
    }

    private static RosterRow row(ResultSet row, int n) throws SQLException {
        return new RosterRow(
                row.getLong("id"), row.getLong("proposal_id"), row.getString("case_label"), row.getString("title"), row.getString("proposer_name"),
                row.getLong("unit_id"), row.getString("unit_name"), row.getString("co_units"), text(row, "leader"), text(row, "responsible"),
                row.getObject("due_on", LocalDate.class), row.getBoolean("open"), row.getBoolean("overdue"), row.getBoolean("closed"),
                row.getString("progress"), row.getObject("progress_on", LocalDate.class), row.getString("result_class"),
                row.getObject("replied_on", LocalDate.class), row.getObject("satisfied", Boolean.class), row.getInt("contacts"),
                row.getInt("urgings"), new RosterRow.Tick(row.getString("unit_done_by"), instant(row, "unit_done_at"),
                        row.getString("office_done_by"), instant(row, "office_done_at")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? "" : value;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
