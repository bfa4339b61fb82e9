package org.tongxin.proposal.domain;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ImportUndone;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.ProposalsTaken;
import org.tongxin.search.Findable;
import org.tongxin.search.SearchDesk;

/** Makes proposals findable as soon as they are handed in, and by members once they are filed. */
@Component
class ProposalIndexing {

    private static final String KIND = "proposal";

    private final JdbcClient jdbc;
    private final SearchDesk search;

    ProposalIndexing(JdbcClient jdbc, SearchDesk search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    @EventListener
    void on(ProposalEvent event) {
        switch (event) {
            case ProposalEvent.Submitted any -> put(List.of(event.proposal()));
            case ProposalEvent.Filed any -> put(List.of(event.proposal()));
            case ProposalEvent.Assigned any -> put(List.of(event.proposal()));
            case ProposalEvent.TakenBack any -> put(List.of(event.proposal()));
            default -> {
                // what can be found, and by whom, has not changed
            }
        }
    }

    @EventListener
    void on(ProposalsTaken taken) {
        put(taken.proposals());
    }

    @EventListener
    void on(ImportUndone undone) {
        search.remove(KIND, undone.proposals());
    }

    private void put(List<Long> proposals) {
        search.put(jdbc.sql("""
                        select p.id, p.title, concat_ws(E'\\n', p.situation, p.analysis, array_to_string(p.asks, E'\\n')) as body,
                               p.proposer_name, p.category, p.received_at::date as day, p.filed_at is not null as filed, p.proposer_id, a.unit_id
                          from proposal.proposal p left join lateral (
                                   select x.unit_id from proposal.assignment x where x.proposal_id = p.id and x.ended_at is null
                                    order by x.id limit 1) a on true
                         where p.id = any(:ids) and p.status <> 'DRAFT'
                        """)
                .param("ids", proposals.toArray(Long[]::new))
                .query((row, n) -> new Findable(KIND, row.getLong("id"), row.getString("title"), row.getString("body"),
                        row.getString("proposer_name"), row.getString("category"), row.getDate("day").toLocalDate(), row.getBoolean("filed"),
                        row.getObject("proposer_id", Long.class), row.getObject("unit_id", Long.class)))
                .list());
    }
}
