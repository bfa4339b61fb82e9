package org.tongxin.proposal.archive;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.ui.Refusal;

/**
 * Refuses every act on a proposal of an archived session, whichever desk it comes from: all of them tell of it before they end. What
 * follows an archived case goes on: its promises, its publication, its money, its supervision as a key proposal, what a unit still owes
 * a meeting or an inspection team, and the group or list in which it stands with open ones.
 */
@Component
class ArchiveGuard {

    /** Subjects whose every act goes on. */
    private static final List<String> SUBJECTS = List.of("promise-", "publication-", "fund-", "key-");
    /** Single acts that end what was begun while the case was handled; whoever owes them would owe them for good. */
    private static final Set<String> ACTS = Set.of("published", "meeting-kept", "rectified", "recheck-passed", "recheck-failed",
            "ticked-by-unit", "ticked-by-office", "unticked", "kin-planned", "left-kin");

    private final JdbcClient jdbc;

    ArchiveGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ProposalEvent event) {
        if (ACTS.contains(event.verb()) || SUBJECTS.stream().anyMatch(event.verb()::startsWith)) {
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
