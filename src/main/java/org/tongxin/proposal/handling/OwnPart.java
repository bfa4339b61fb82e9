package org.tongxin.proposal.handling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.AssignmentRole;
import org.tongxin.proposal.domain.Known;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** Finds the part that the viewer's own unit has in an open case. */
@Component
class OwnPart {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Committees committees;

    OwnPart(JdbcClient jdbc, Committees committees) {
        this.jdbc = jdbc;
        this.committees = committees;
    }

    /** One assignment in force. */
    record Part(
            long assignment, long proposal, String title, String status, long unit, String unitName, AssignmentRole role, Instant assignedAt,
            @Nullable Long rulebook, boolean replied) {}

    /** @throws NoSuchCase when there is none, it was taken back, or it is another unit's */
    Part require(Viewer viewer, long assignment) {
        var part = find(assignment);
        if (!viewer.units().contains(part.unit())) {
            throw new NoSuchCase();
        }
        if (!part.status().equals("FILED")) {
            throw new Refusal("proposal.refused.out-of-order");
        }
        return part;
    }

    /** What somebody wrote, refused where it is longer than the database keeps. */
    static String within(String said, int most) {
        if (said.strip().length() > most) {
            throw new Refusal("proposal.refused.text-long", most);
        }
        return said.strip();
    }

    /** @throws Refusal when the committee has no such unit */
    void requireUnit(long unit) {
        Known.unit(committees, unit);
    }

    private Part find(long assignment) {
        return jdbc.sql("""
                        select a.id, a.proposal_id, p.title, p.status, a.unit_id, u.name, a.role, a.assigned_at, p.rulebook_id,
                               exists (select 1 from proposal.reply r where r.assignment_id = a.id and r.status = 'ISSUED') as replied
                          from proposal.assignment a join proposal.proposal p on p.id = a.proposal_id join committee.unit u on u.id = a.unit_id
                         where a.id = ? and a.ended_at is null
                        """)
                .param(assignment)
                .query((row, n) -> new Part(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getLong(5),
                        row.getString(6), AssignmentRole.valueOf(row.getString(7)), row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getObject(9, Long.class), row.getBoolean(10)))
                .optional()
                .orElseThrow(NoSuchCase::new);
    }
}
