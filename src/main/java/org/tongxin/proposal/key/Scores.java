package org.tongxin.proposal.key;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who scores a round and the marks given. */
@Component
class Scores {

    private final JdbcClient jdbc;

    Scores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void choose(long round, List<People.Person> scorers) {
        scorers.forEach(one -> jdbc.sql("insert into proposal.key_scorer (round_id, account_id, name) values (?, ?, ?)")
                .params(round, one.account(), one.name())
                .update());
    }

    /** Whether that account is a scorer who has not handed in yet. */
    boolean stillScores(long round, long account) {
        return count("select count(*) from proposal.key_scorer where round_id = ? and account_id = ? and done_at is null", round, account) > 0;
    }

    void mark(long candidate, long account, Map<String, Integer> points) {
        points.forEach((criterion, given) -> jdbc.sql("""
                        insert into proposal.key_score (candidate_id, account_id, criterion, points) values (?, ?, ?, ?)
                        on conflict (candidate_id, account_id, criterion) do update set points = excluded.points
                        """)
                .params(candidate, account, criterion, given)
                .update());
    }

    /** How many marks that account has given in the round. */
    long marks(long round, long account) {
        return count("""
                select count(*) from proposal.key_score s join proposal.key_candidate c on c.id = s.candidate_id
                 where c.round_id = ? and s.account_id = ?""", round, account);
    }

    /** Hands the marks of an account in; returns whether nobody's are missing now. */
    boolean handIn(long round, long account, Instant now) {
        jdbc.sql("update proposal.key_scorer set done_at = ? where round_id = ? and account_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), round, account)
                .update();
        return count("select count(*) from proposal.key_scorer where round_id = ? and done_at is null", round) == 0;
    }

    private long count(String sql, Object... values) {
        return jdbc.sql(sql).params(List.of(values)).query(Long.class).single();
    }
}
