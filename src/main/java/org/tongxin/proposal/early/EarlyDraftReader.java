package org.tongxin.proposal.early;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.domain.ProposalText;

/** Reads drafts as they were shown; never what was written since. */
@Component
@Transactional(readOnly = true)
class EarlyDraftReader {

    private static final String SELECT = """
            select e.*, p.proposer_name, p.received_at is not null as handed_in, c.id as comment, c.part, c.remark, c.by_name, c.at, c.resolved_at,
                   c.answer
              from proposal.early_draft e join proposal.proposal p on p.id = e.proposal_id
              left join proposal.early_comment c on c.early_draft_id = e.id
             where\s""";

    private final JdbcClient jdbc;

    EarlyDraftReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait for remarks, the longest first, a hundred at most. */
    List<EarlyDraftView> waiting() {
        return read("""
                e.id in (select x.id from proposal.early_draft x join proposal.proposal q on q.id = x.proposal_id
                          where x.answered_at is null and q.received_at is null order by x.sent_at limit 100) order by e.sent_at, e.id, c.id""", 0);
    }

    /** The last hundred whose round is over. */
    List<EarlyDraftView> answered() {
        return read("""
                e.id in (select x.id from proposal.early_draft x join proposal.proposal q on q.id = x.proposal_id
                          where x.answered_at is not null or q.received_at is not null order by x.id desc limit 100) order by e.id desc, c.id""", 0);
    }

    int waitingCount() {
        return jdbc.sql("""
                        select count(*) from proposal.early_draft x join proposal.proposal q on q.id = x.proposal_id
                         where x.answered_at is null and q.received_at is null
                        """)
                .query(Integer.class)
                .single();
    }

    Optional<EarlyDraftView> find(long id) {
        return read("e.id = :id order by c.id", id).stream().findFirst();
    }

    /** All rounds of a proposal, the latest first. */
    List<EarlyDraftView> of(long proposal) {
        return read("e.proposal_id = :id order by e.round desc, c.id", proposal);
    }

    private List<EarlyDraftView> read(String tail, long id) {
        var found = new LinkedHashMap<Long, EarlyDraftView>();
        jdbc.sql(SELECT + tail).param("id", id).query(row -> {
            if (!found.containsKey(row.getLong("id"))) {
                found.put(row.getLong("id"), draft(row));
            }
            if (row.getObject("comment") != null) {
                found.get(row.getLong("id")).remarks().add(remark(row));
            }
        });
        return List.copyOf(found.values());
    }

    private static EarlyDraftView draft(ResultSet row) throws SQLException {
        var text = new ProposalText(row.getString("title"), row.getString("situation"), row.getString("analysis"),
                Arrays.asList((String[]) row.getArray("asks").getArray()), row.getString("category"));
        return new EarlyDraftView(row.getLong("id"), row.getLong("proposal_id"), row.getInt("round"), text, row.getString("proposer_name"),
                row.getString("sent_by"), row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("answered_by"),
                instant(row, "answered_at"), row.getBoolean("handed_in"), new ArrayList<>());
    }

    private static EarlyDraftView.Remark remark(ResultSet row) throws SQLException {
        return new EarlyDraftView.Remark(row.getLong("comment"), Part.valueOf(row.getString("part")), row.getString("remark"),
                row.getString("by_name"), row.getObject("at", OffsetDateTime.class).toInstant(), instant(row, "resolved_at"),
                row.getString("answer"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
