package org.tongxin.proposal.domain;

import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;

/** What filing gives a proposal, and what a review leaves beside it. */
@Component
class Filing {

    private final Committees committees;
    private final Counters counters;
    private final Announcer announcer;
    private final JdbcClient jdbc;

    Filing(Committees committees, Counters counters, Announcer announcer, JdbcClient jdbc) {
        this.committees = committees;
        this.counters = counters;
        this.announcer = announcer;
        this.jdbc = jdbc;
    }

    /** Gives the next case number of its session. */
    void number(Proposal proposal, ProposalRules rules) {
        var session = committees.session(proposal.sessionId);
        int number = counters.nextCase(session.id());
        proposal.file(number, rules.caseLabel(session, number), announcer.now());
    }

    /** Keeps marks of quality; a criterion marked before is marked anew. */
    void mark(Viewer viewer, long proposal, Map<String, Integer> marks, ReviewRules rules) {
        for (var criterion : rules.quality()) {
            var points = marks.get(criterion.code());
            if (points != null) {
                jdbc.sql("""
                                insert into proposal.quality_mark (proposal_id, criterion, points, most, reviewer, at)
                                values (:proposal, :criterion, :points, :most, :reviewer, :at)
                                on conflict (proposal_id, criterion) do update set points = :points, most = :most, reviewer = :reviewer, at = :at
                                """)
                        .param("proposal", proposal)
                        .param("criterion", criterion.code())
                        .param("points", points)
                        .param("most", criterion.most())
                        .param("reviewer", viewer.signature())
                        .param("at", announcer.now().atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }
}
