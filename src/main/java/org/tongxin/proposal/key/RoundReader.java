package org.tongxin.proposal.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.key.RoundView.CandidateView;
import org.tongxin.rulebook.Rulebooks;

/** Reads rounds of selection; of marks, only what the viewer may see yet. */
@Component
@Transactional(readOnly = true)
public class RoundReader {

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Rulebooks rulebooks;

    RoundReader(JdbcClient jdbc, Committees committees, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.rulebooks = rulebooks;
    }

    /** A line of the list of rounds. */
    public record RoundLine(long id, String sessionTitle, String stage, LocalDate openedOn, int candidates, int shortlisted, int chosen) {}

    /** A proposal that may be added. */
    public record Addable(long proposal, @Nullable String label, String title, String sessionTitle) {}

    /** The newest 100. */
    List<RoundLine> all() {
        return lines("""
                select r.*, (select count(*) from proposal.key_candidate c where c.round_id = r.id) as candidates,
                       (select count(*) from proposal.key_candidate c where c.round_id = r.id and c.shortlisted) as shortlisted,
                       (select count(*) from proposal.key_candidate c join proposal.key_case k on k.candidate_id = c.id and k.undone_at is null
                         where c.round_id = r.id) as chosen
                  from proposal.key_round r order by r.id desc limit 100""", Map.of());
    }

    /** Rounds in which a proposal may be nominated now. */
    List<RoundLine> openFor(long proposal) {
        return lines("""
                select r.*, 0 as candidates, 0 as shortlisted, 0 as chosen from proposal.key_round r
                 where r.stage = 'NOMINATING'
                   and not exists (select 1 from proposal.key_candidate c where c.round_id = r.id and c.proposal_id = :proposal)
                   and not exists (select 1 from proposal.key_case k
                        where k.session_id = r.session_id and k.proposal_id = :proposal and k.undone_at is null)
                 order by r.id desc""", Map.of("proposal", proposal));
    }

    /** Rounds in which that account still has to score. */
    List<RoundLine> toScore(long account) {
        return lines("""
                select r.*, (select count(*) from proposal.key_candidate c where c.round_id = r.id) as candidates, 0 as shortlisted, 0 as chosen
                  from proposal.key_round r join proposal.key_scorer s on s.round_id = r.id and s.account_id = :account and s.done_at is null
                 where r.stage = 'SCORING' order by r.id""", Map.of("account", account));
    }

    /** Rounds whose shortlist waits for the meeting's decisions. */
    List<RoundLine> toDecide() {
        return all().stream().filter(one -> one.stage().equals("SUBMITTED")).toList();
    }

    private List<RoundLine> lines(String sql, Map<String, ?> values) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, n) -> new RoundLine(row.getLong("id"), committees.session(row.getLong("session_id")).title(), row.getString("stage"),
                        KeyReader.day(row, "opened_at"), row.getInt("candidates"), row.getInt("shortlisted"), row.getInt("chosen")))
                .list();
    }

    Optional<RoundView> find(Viewer viewer, long id) {
        return jdbc.sql("""
                        select r.*, (select count(*) from proposal.key_case k where k.session_id = r.session_id and k.undone_at is null) as chosen
                          from proposal.key_round r where r.id = ?""")
                .param(id)
                .query((row, n) -> round(viewer, row))
                .optional();
    }

    private RoundView round(Viewer viewer, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        boolean open = row.getObject("scored_at") != null;
        var scorers = jdbc.sql("select account_id as account, name, done_at is not null as done from proposal.key_scorer where round_id = ? order by name")
                .param(id)
                .query(RoundView.Scorer.class)
                .list();
        boolean sees = open && (viewer.may(Act.DECIDE_KEY_CASE) || scorers.stream().anyMatch(one -> one.account() == viewer.account()));
        return new RoundView(id, row.getLong("session_id"), committees.session(row.getLong("session_id")).title(), row.getString("stage"),
                row.getString("opened_by"), KeyReader.day(row, "opened_at"), KeyReader.day(row, "submitted_at"),
                rulebooks.of(row.getLong("rulebook_id")).section(KeyRules.class), row.getInt("chosen"), sees, scorers,
                candidates(id, marks(id, viewer, sees), sees));
    }

    private List<CandidateView> candidates(long round, Map<Long, Map<Long, Map<String, Integer>>> marks, boolean open) {
        return jdbc.sql("""
                        select c.*, p.case_label, p.title, p.proposer_name,
                               (select string_agg(u.name, '、' order by a.id) from proposal.assignment a join committee.unit u on u.id = a.unit_id
                                 where a.proposal_id = p.id and a.ended_at is null) as units
                          from proposal.key_candidate c join proposal.proposal p on p.id = c.proposal_id where c.round_id = ?""")
                .param(round)
                .query((row, n) -> candidate(row, marks.getOrDefault(row.getLong("id"), Map.of()), open))
                .list().stream().sorted(RoundView.BEST_FIRST).toList();
    }

    private static CandidateView candidate(ResultSet row, Map<Long, Map<String, Integer>> marks, boolean open) throws SQLException {
        int sum = marks.values().stream().flatMap(given -> given.values().stream()).mapToInt(Integer::intValue).sum();
        return new CandidateView(row.getLong("id"), row.getLong("proposal_id"), row.getString("case_label"), row.getString("title"),
                row.getString("proposer_name"), row.getString("units"), row.getString("reason"), row.getLong("nominator_id"),
                row.getString("nominated_by"), row.getBoolean("shortlisted"),
                new RoundView.Decision(row.getObject("chosen", Boolean.class), row.getObject("met_on", LocalDate.class), row.getString("opinion"),
                        row.getObject("approved", Boolean.class), row.getObject("approved_on", LocalDate.class), row.getString("approval_note")),
                marks, !open || marks.isEmpty() ? null : (double) sum / marks.size());
    }

    /** By candidate, scorer and criterion: all, or the viewer's own while marks are closed. */
    private Map<Long, Map<Long, Map<String, Integer>>> marks(long round, Viewer viewer, boolean all) {
        var marks = new HashMap<Long, Map<Long, Map<String, Integer>>>();
        jdbc.sql("""
                        select s.* from proposal.key_score s join proposal.key_candidate c on c.id = s.candidate_id
                         where c.round_id = :round and (:all or s.account_id = :account)""")
                .param("round", round)
                .param("all", all)
                .param("account", viewer.account())
                .query(row -> {
                    marks.computeIfAbsent(row.getLong("candidate_id"), any -> new HashMap<>())
                            .computeIfAbsent(row.getLong("account_id"), any -> new HashMap<>())
                            .put(row.getString("criterion"), row.getInt("points"));
                });
        return marks;
    }

    /** Key proposals of earlier sessions that are not finished and not in the round. */
    List<Addable> unfinished(RoundView round) {
        return jdbc.sql("""
                        select distinct p.id, p.case_label, p.title, k.session_id
                          from proposal.key_case k join proposal.proposal p on p.id = k.proposal_id
                         where k.session_id <> :session and k.undone_at is null and p.status = 'FILED'
                           and not exists (select 1 from proposal.key_case x where x.proposal_id = p.id and x.session_id = :session and x.undone_at is null)
                           and not exists (select 1 from proposal.key_candidate c where c.round_id = :round and c.proposal_id = p.id)
                         order by k.session_id, p.case_label limit 100""")
                .param("session", round.session())
                .param("round", round.id())
                .query((row, n) -> new Addable(row.getLong(1), row.getString(2), row.getString(3), committees.session(row.getLong(4)).title()))
                .list();
    }
}
