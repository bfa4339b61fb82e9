package org.tongxin.proposal.similar;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Cases;

/** What staff say of a likeness: that it is none. Said once, it holds for both proposals, until it is taken back. */
@Component
@Transactional
public class UnlikeDesk {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Announcer announcer;

    UnlikeDesk(JdbcClient jdbc, Cases cases, Announcer announcer) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.announcer = announcer;
    }

    public void setApart(Viewer viewer, long one, long other) {
        var title = cases.require(viewer, other).title();
        cases.require(viewer, one);
        int written = jdbc.sql("""
                        insert into proposal.unlike (one_id, other_id, said_by, at) values (least(:one, :other), greatest(:one, :other), :by, :at)
                        on conflict do nothing
                        """)
                .param("one", one)
                .param("other", other)
                .param("by", viewer.signature())
                .param("at", announcer.now().atOffset(ZoneOffset.UTC))
                .update();
        if (written > 0) {
            announcer.tell(new ProposalEvent.Noted(one, viewer.signature(), announcer.now(), "set-apart", title));
        }
    }

    /** Takes it back: everything that was set apart from this proposal is suggested again. */
    public void suggestAgain(Viewer viewer, long one) {
        cases.require(viewer, one);
        int forgotten = jdbc.sql("delete from proposal.unlike where one_id = :one or other_id = :one").param("one", one).update();
        if (forgotten > 0) {
            announcer.tell(new ProposalEvent.Noted(one, viewer.signature(), announcer.now(), "suggested-again", ""));
        }
    }
}
