package org.tongxin.proposal.promise;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;

/** Finds the issued reply that a unit's assignment has now. */
@Component
class IssuedReplies {

    private final JdbcClient jdbc;

    IssuedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest issued letter of an assignment in force, with its class as later supplements left it. */
    record Issued(long reply, long assignment, long proposal, long unit, String resultClass, Instant issuedAt, @Nullable Long rulebook) {}

    Optional<Issued> find(long assignment) {
        return jdbc.sql("""
                        select r.id, a.id, a.proposal_id, a.unit_id,
                               coalesce((select s.class_after from proposal.supplement s where s.reply_id = r.id and s.status = 'ISSUED'
                                          order by s.id desc limit 1), r.result_class), r.issued_at, p.rulebook_id
                          from proposal.assignment a join proposal.reply r on r.assignment_id = a.id join proposal.proposal p on p.id = a.proposal_id
                         where a.id = ? and a.ended_at is null and r.status = 'ISSUED' order by r.round desc limit 1
                        """)
                .param(assignment)
                .query((row, n) -> new Issued(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(), row.getObject(7, Long.class)))
                .optional();
    }

    /** @throws NoSuchCase when the unit has not answered, or it is another unit's */
    Issued requireOwn(Viewer unit, long assignment) {
        return find(assignment).filter(found -> unit.units().contains(found.unit())).orElseThrow(NoSuchCase::new);
    }
}
