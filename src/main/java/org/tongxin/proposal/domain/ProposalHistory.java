package org.tongxin.proposal.domain;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ProposalEvent;

/** Writes what happened, as people read it, into the proposal's history. */
@Component
class ProposalHistory {

    private final JdbcClient jdbc;

    ProposalHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ProposalEvent event) {
        jdbc.sql("insert into proposal.history (proposal_id, at, verb, who, note) values (?, ?, ?, ?, ?)")
                .params(List.of(event.proposal(), OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC), event.verb(), event.by(), event.note()))
                .update();
    }
}
