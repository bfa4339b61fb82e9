package org.tongxin.proposal.roster;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.PastWork;
import org.tongxin.proposal.domain.PastHistory;

/** Writes past notes of progress and past urgings (催办) into the list of what is handled. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastRosterWriter {

    private static final String HAND = " from proposal.assignment where proposal_id = ? and unit_id = ? and ended_at is null";
    private static final String PROGRESS = "insert into proposal.roster_progress (assignment_id, text, written_by, at) select id, ?, ?, ?" + HAND;
    private static final String URGING = """
            insert into proposal.urging (proposal_id, assignment_id, side, text, urged_by, urged_at)
            select proposal_id, id, ?, ?, ?, ?""" + HAND;

    private final JdbcTemplate jdbc;
    private final PastHistory history;

    PastRosterWriter(JdbcTemplate jdbc, PastHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    public void write(List<PastWork.Progress> progress, List<PastWork.Urging> urgings) {
        jdbc.batchUpdate(PROGRESS, progress.stream()
                .map(one -> new Object[] {one.text(), one.by().name(), one.at().atOffset(ZoneOffset.UTC), one.proposal(), one.unit()}).toList());
        jdbc.batchUpdate(URGING, urgings.stream()
                .map(one -> new Object[] {one.byGovernment() ? "GOVERNMENT" : "COMMITTEE", one.text(), one.by().name(),
                        one.at().atOffset(ZoneOffset.UTC), one.proposal(), one.unit()}).toList());
        var lines = new ArrayList<PastHistory.Line>();
        progress.forEach(one -> lines.add(new PastHistory.Line(one.proposal(), one.at(), "progressed", one.by().name(), one.text())));
        urgings.forEach(one -> lines.add(new PastHistory.Line(one.proposal(), one.at(), "urged", one.by().name(), one.unitName() + "：" + one.text())));
        history.add(lines);
    }
}
