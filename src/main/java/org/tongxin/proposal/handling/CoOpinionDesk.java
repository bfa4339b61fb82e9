package org.tongxin.proposal.handling;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.calendar.Clocks;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.AssignmentRole;
import org.tongxin.ui.Refusal;

/** What a co-handling unit tells the leading one (会办意见); given once, for the leading unit answers with it. */
@Component
@Transactional
public class CoOpinionDesk {

    private static final int OPINION_MAX = 4_000;

    private final JdbcClient jdbc;
    private final OwnPart parts;
    private final Clocks clocks;
    private final Announcer announcer;

    CoOpinionDesk(JdbcClient jdbc, OwnPart parts, Clocks clocks, Announcer announcer) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.clocks = clocks;
        this.announcer = announcer;
    }

    public void give(Viewer viewer, long assignment, String opinion) {
        var part = parts.require(viewer, assignment);
        if (part.role() != AssignmentRole.CO) {
            throw new Refusal("proposal.refused.not-co");
        }
        if (opinion.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        int written = jdbc.sql("""
                        insert into proposal.co_opinion (proposal_id, assignment_id, opinion, written_by, at) values (?, ?, ?, ?, ?)
                        on conflict (assignment_id) do nothing
                        """)
                .params(part.proposal(), assignment, OwnPart.within(opinion, OPINION_MAX), viewer.signature(), announcer.now().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw new Refusal("proposal.refused.asked-already");
        }
        clocks.stop("proposal:" + part.proposal(), "reply-" + assignment);
        announcer.tell(new ProposalEvent.Noted(part.proposal(), viewer.signature(), announcer.now(), "co-opinion", part.unitName()));
    }
}
