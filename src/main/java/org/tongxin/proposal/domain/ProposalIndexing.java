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
                               concat_ws('、', p.proposer_name, (select string_agg(s.name, '、' order by s.position) from proposal.signer s
                                                                 where s.proposal_id = p.id and s.agreed_at is not null)) as people, p.category, p.received_at::date as day, p.filed_at is not null as filed, p.proposer_id,
                               array(select x.unit_id from proposal.assignment x where x.proposal_id = p.id and x.ended_at is null) as units
                          from proposal.proposal p
                         where p.id = any(:ids) and p.status <> 'DRAFT'
                        """)
                .param("ids", proposals.toArray(Long[]::new))
                .query((row, n) -> new Findable(KIND, row.getLong("id"), row.getString("title"), row.getString("body"),
                        row.getString("people"), row.getString("category"), row.getDate("day").toLocalDate(), row.getBoolean("filed"),
                        row.getObject("proposer_id", Long.class), List.of((Long[]) row.getArray("units").getArray())))
                .list());
    }
}
