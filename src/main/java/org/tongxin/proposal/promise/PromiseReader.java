package org.tongxin.proposal.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.NoSuchCase;

/** Reads promises of the cases that the viewer may see. */
@Component
@Transactional(readOnly = true)
class PromiseReader {

    static final int PAGE = 50;
    /** Lines of an export: a term's promises of a large committee. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final PromiseQueries queries;
    private final MediaDesk media;
    private final Clock clock;

    PromiseReader(JdbcClient jdbc, PromiseQueries queries, MediaDesk media, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.media = media;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(PromiseDesk.BEIJING));
    }

    PromiseView.Shown page(Viewer viewer, PromiseFilter filter) {
        var found = queries.of(viewer, filter, today()).rows(PAGE + 1).query(PromiseReader::row).list();
        boolean more = found.size() > PAGE;
        var rows = more ? found.subList(0, PAGE) : found;
        return new PromiseView.Shown(rows, more ? rows.getLast().id() : null);
    }

    List<PromiseView> all(Viewer viewer, PromiseFilter filter) {
        return queries.of(viewer, filter.after(null), today()).rows(MOST).query(PromiseReader::row).list();
    }

    /** Those of one case, replaced ones too, in the order they were made. */
    List<PromiseView> ofCase(Viewer viewer, long proposal) {
        return queries.ofCase(viewer, proposal, today()).query(PromiseReader::row).list();
    }

    /** @throws NoSuchCase when there is none, or none for this viewer */
    PromiseView require(Viewer viewer, long id) {
        return queries.one(viewer, id, today()).query(PromiseReader::row).optional().orElseThrow(NoSuchCase::new);
    }

    /** How many the filter shows, how many of them its round has looked at, and with which result. */
    LookBackView.Progress progress(Viewer viewer, PromiseFilter filter) {
        return queries.of(viewer, filter.after(null), today()).counts("""
                        select count(*) as n, count(x.result) as looked, count(*) filter (where x.result = 'KEPT') as kept,
                               count(*) filter (where x.result = 'PARTLY') as partly, count(*) filter (where x.result = 'BROKEN') as broken
                        """)
                .query((row, n) -> new LookBackView.Progress(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }

    /** What happened to it, oldest first. */
    List<PromiseView.Entry> entries(long promise) {
        var ids = jdbc.sql("select id from proposal.promise_entry where promise_id = ? order by id limit 500").param(promise).query(Long.class).list();
        var files = media.of(ids.stream().map(PromiseReader::filesOf).toList());
        return jdbc.sql("""
                        select e.*, l.name as round from proposal.promise_entry e left join proposal.look_back l on l.id = e.look_back_id
                         where e.promise_id = ? order by e.id limit 500
                        """)
                .param(promise)
                .query((row, n) -> new PromiseView.Entry(row.getLong("id"), row.getString("kind"), row.getString("text"),
                        row.getObject("wanted_on", LocalDate.class), state(row, "result"), row.getString("round"), row.getString("written_by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), files.getOrDefault(filesOf(row.getLong("id")), List.of())))
                .list();
    }

    private static String filesOf(long entry) {
        return "promise-entry:" + entry;
    }

    /** Whether the entry belongs to that promise. */
    boolean has(long promise, long entry) {
        return jdbc.sql("select exists (select 1 from proposal.promise_entry where id = ? and promise_id = ?)")
                .params(entry, promise)
                .query(Boolean.class)
                .single();
    }

    private static PromiseView row(ResultSet row, int n) throws SQLException {
        return new PromiseView(
                row.getLong("id"), row.getLong("proposal_id"), row.getString("case_label"), row.getString("title"), row.getString("proposer_name"),
                row.getObject("proposer_id", Long.class), row.getInt("ask") + 1, row.getString("text"), row.getLong("unit_id"),
                row.getString("unit_name"), row.getString("person"), row.getObject("promised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class), PromiseState.valueOf(row.getString("state")), row.getObject("asked_for", LocalDate.class),
                row.getString("asked_because"), row.getBoolean("overdue"), row.getBoolean("soon"), state(row, "found"), row.getString("next_letter"),
                row.getString("result_class"));
    }

    private static @Nullable PromiseState state(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : PromiseState.valueOf(value);
    }
}
