package org.tongxin.proposal.domain;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.PastWork;
import org.tongxin.rulebook.Rulebooks;

/** Writes past grades of registration and marks for quality, by the committee's criteria of today. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastGradeWriter {

    private final JdbcTemplate jdbc;
    private final Rulebooks rulebooks;

    PastGradeWriter(JdbcTemplate jdbc, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
    }

    public void write(List<PastWork.Graded> graded) {
        var rules = rulebooks.current().section(ReviewRules.class);
        graded.forEach(one -> rules.requireGrade(one.grade()));
        jdbc.batchUpdate("update proposal.proposal set grade = ? where id = ?",
                graded.stream().map(one -> new Object[] {one.grade(), one.proposal()}).toList());
        var marks = new ArrayList<Object[]>();
        for (var one : graded) {
            for (var criterion : rules.quality()) {
                int share = one.marks().getOrDefault(criterion.code(), 0);
                marks.add(new Object[] {one.proposal(), criterion.code(), Math.round(criterion.most() * share / 100f), criterion.most(),
                        one.reviewer().name(), one.at().atOffset(ZoneOffset.UTC)});
            }
        }
        jdbc.batchUpdate("insert into proposal.quality_mark (proposal_id, criterion, points, most, reviewer, at) values (?, ?, ?, ?, ?, ?)", marks);
    }
}
