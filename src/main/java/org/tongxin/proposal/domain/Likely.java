package org.tongxin.proposal.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggests, for a person to confirm, which proposals of the same session could be about the same matter: by their titles. */
@Component
@Transactional(readOnly = true)
public class Likely {

    private static final double ENOUGH = 0.2;
    private static final String FRAME = "关于|进一步|加强|加快|推进|促进|完善|建议|提案|工作|的";

    private final JdbcClient jdbc;

    Likely(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param likeness share of common pairs of characters in the titles, from 0 to 1 */
    public record Candidate(long id, String number, String title, String proposerName, double likeness) {}

    /** Received ones, and filed ones that no unit has yet. */
    public List<Candidate> toMerge(long id) {
        return of(id, """
                (p.status = 'RECEIVED' or p.status = 'FILED'
                    and not exists (select 1 from proposal.assignment a where a.proposal_id = p.id and a.ended_at is null))""");
    }

    /** Filed ones that are in no group yet. */
    public List<Candidate> kin(long id) {
        return of(id, "p.status = 'FILED' and not exists (select 1 from proposal.kin_member k where k.proposal_id = p.id and k.left_at is null)");
    }

    private List<Candidate> of(long id, String condition) {
        var title = jdbc.sql("select title from proposal.proposal where id = ?").param(id).query(String.class).optional().orElseThrow(NoSuchCase::new);
        var pairs = pairs(title);
        return jdbc.sql("""
                        select p.id, p.title, p.proposer_name, coalesce(p.case_label, p.receipt_no::text) as number from proposal.proposal p
                         where p.session_id = (select s.session_id from proposal.proposal s where s.id = :id) and p.id <> :id and\s"""
                        + condition + " order by p.id desc limit 2000")
                .param("id", id)
                .query((row, n) -> new Candidate(row.getLong("id"), row.getString("number"), row.getString("title"), row.getString("proposer_name"),
                        likeness(pairs, pairs(row.getString("title")))))
                .list().stream()
                .filter(one -> one.likeness() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .limit(10)
                .toList();
    }

    private static Set<String> pairs(String title) {
        var bare = title.replaceAll(FRAME, "").replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / Math.min(one.size(), other.size());
    }
}
