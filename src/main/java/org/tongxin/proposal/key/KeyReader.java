package org.tongxin.proposal.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.figure.Period;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.rulebook.Rulebooks;

/** Reads key proposals with their slots, as far as the viewer may see them: five statements, however many there are. */
@Component
@Transactional(readOnly = true)
class KeyReader {

    private static final int MOST = 500;

    private static final String SELECT = """
            select k.*, p.id as of_id, p.case_label, p.title, p.proposer_name, p.status, p.replied_at is not null as replied, u.name as unit_name,
                   (select string_agg(n.name, '、' order by a.id) from proposal.assignment a join committee.unit n on n.id = a.unit_id
                     where a.proposal_id = p.id and a.ended_at is null) as units,
                   (select count(*) from proposal.key_task t where t.proposal_id = p.id and t.done_at is null) as open_tasks,
                   (select count(*) from proposal.key_task t where t.proposal_id = p.id and t.done_at is null and t.due_on < :today) as late_tasks
              from proposal.key_case k join proposal.proposal p on p.id = k.proposal_id left join committee.unit u on u.id = k.unit_id
             where k.undone_at is null and\s""";

    private final JdbcClient jdbc;
    private final SlotBoard board;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final People people;

    KeyReader(JdbcClient jdbc, SlotBoard board, Committees committees, Rulebooks rulebooks, People people) {
        this.jdbc = jdbc;
        this.board = board;
        this.committees = committees;
        this.rulebooks = rulebooks;
        this.people = people;
    }

    /** Those of the filter, in the order of their sessions and case numbers. */
    List<KeyView> list(Viewer viewer, KeyFilter filter) {
        var sessions = sessions(filter.period()).stream().map(Session::id).toArray(Long[]::new);
        return read(viewer, "k.session_id = any(:sessions)", Map.of("sessions", sessions)).stream().filter(filter::shows).toList();
    }

    /** The standing ones of a proposal, the newest first; several where it was taken up again in a later session. */
    Optional<KeyView> ofCase(Viewer viewer, long proposal) {
        return read(viewer, "p.id = :proposal", Map.of("proposal", proposal)).stream().max(Comparator.comparing(KeyView::id));
    }

    /** The open ones in which that account holds a slot. */
    List<KeyView> held(Viewer viewer) {
        return read(viewer, """
                k.finished_at is null and exists (select 1 from proposal.key_holder h
                    where h.key_case = k.id and h.account_id = :account and h.released_at is null)""", Map.of());
    }

    /** Whether a proposal is or was a key one, or somebody in charge did something for it. */
    boolean concerns(long proposal) {
        return jdbc.sql("""
                        select exists (select 1 from proposal.key_case k where k.proposal_id = :proposal and k.undone_at is null)
                            or exists (select 1 from proposal.key_action_case c where c.proposal_id = :proposal)""")
                .param("proposal", proposal)
                .query(Boolean.class)
                .single();
    }

    /** The rules in force now. */
    KeyRules rules() {
        return rulebooks.current().section(KeyRules.class);
    }

    /** The sessions of a period; the running one where none is named, none where it is no period. */
    List<Session> sessions(@Nullable String period) {
        if (period == null || period.isBlank()) {
            return committees.running().stream().toList();
        }
        try {
            var wanted = Period.parse(period);
            return committees.sessions().stream().filter(wanted::covers).toList();
        } catch (IllegalArgumentException notAPeriod) {
            return List.of();
        }
    }

    private List<KeyView> read(Viewer viewer, String condition, Map<String, ?> values) {
        var titles = new HashMap<Long, String>();
        committees.sessions().forEach(one -> titles.put(one.id(), one.title()));
        var found = jdbc.sql(SELECT + condition + " and " + Cases.visible(viewer) + " order by k.session_id desc, p.case_no, p.id limit " + MOST)
                .params(values)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .param("today", people.today())
                .query((row, n) -> view(row, titles.getOrDefault(row.getLong("session_id"), "")))
                .list();
        return board.fill(found);
    }

    private KeyView view(ResultSet row, String session) throws SQLException {
        return new KeyView(row.getLong("id"), row.getLong("session_id"), session,
                new KeyView.Case(row.getLong("of_id"), row.getString("case_label"), row.getString("title"), row.getString("proposer_name"),
                        ProposalStatus.valueOf(row.getString("status")), row.getBoolean("replied"), row.getString("units")),
                row.getObject("key_on", LocalDate.class),
                new KeyView.Plan(row.getString("plan"), row.getObject("unit_id", Long.class), row.getString("unit_name"),
                        row.getObject("due_on", LocalDate.class)),
                day(row, "started_at"), row.getString("result"), day(row, "finished_at"),
                rulebooks.of(row.getLong("rulebook_id")).section(KeyRules.class), List.of(), row.getInt("open_tasks"), row.getInt("late_tasks"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), People.BEIJING);
    }
}
