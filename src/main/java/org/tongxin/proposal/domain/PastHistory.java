package org.tongxin.proposal.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the histories of cases what happened before this system knew them. Nobody is told: it is long past. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastHistory {

    private final JdbcTemplate jdbc;

    PastHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of a history. */
    public record Line(long proposal, Instant at, String verb, String who, String note) {}

    public void add(List<Line> lines) {
        jdbc.batchUpdate("insert into proposal.history (proposal_id, at, verb, who, note) values (?, ?, ?, ?, ?)",
                lines.stream().map(line -> new Object[] {line.proposal, line.at.atOffset(ZoneOffset.UTC), line.verb, line.who, line.note}).toList());
    }
}
