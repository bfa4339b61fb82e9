package org.tongxin.proposal.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Unit;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Which handling system's office has a case to pass on, where the rulebook wants two hops (rules.md §1.7). */
@Component
class Routings {

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;

    Routings(JdbcClient jdbc, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
    }

    /** Routes the case; routing it again, before a unit has it, corrects the system. */
    void put(long proposal, long system, String by, Instant at) {
        jdbc.sql("""
                        insert into proposal.routing (proposal_id, system_id, routed_by, routed_at) values (:proposal, :system, :by, :at)
                        on conflict (proposal_id) do update set system_id = :system, routed_by = :by, routed_at = :at
                        """)
                .param("proposal", proposal)
                .param("system", system)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Refuses to assign a case that no system's office has yet, or whose leading unit is of another system. */
    void requireRouted(Proposal proposal, List<Unit> units) {
        if (rulebooks.of(proposal.rulebookId).section(HandlingRules.class).hops() == 1) {
            return;
        }
        var system = jdbc.sql("select system_id from proposal.routing where proposal_id = ?").param(proposal.id).query(Long.class).optional()
                .orElseThrow(() -> new Refusal("proposal.refused.route-first"));
        if (units.getFirst().systemId() != system) {
            throw new Refusal("proposal.refused.other-system", units.getFirst().name());
        }
    }
}
