package org.tongxin.proposal.archive;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.ui.Refusal;

/**
 * Refuses every act on a proposal of an archived session, whichever desk it comes from: all of them tell of it before they end. What
 * follows an archived case goes on: its promises, its publication, its honours.
 */
@Component
class ArchiveGuard {

    private static final List<String> GOES_ON = List.of("promise-", "publi", "unpubli", "award");

    private final JdbcClient jdbc;

    ArchiveGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ProposalEvent event) {
        if (GOES_ON.stream().anyMatch(event.verb()::startsWith)) {
            return;
        }
        boolean archived = jdbc.sql("""
                        select exists (select 1 from proposal.archive a join proposal.proposal p on p.session_id = a.session_id
                                        where p.id = ? and a.reopened_at is null)
                        """)
                .param(event.proposal())
                .query(Boolean.class)
                .single();
        if (archived) {
            throw new Refusal("archive.refused.read-only");
        }
    }
}
