package org.tongxin.proposal.solicitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how a proposal came and how it is sorted. */
@Component
@Transactional(readOnly = true)
class OriginReader {

    private final JdbcClient jdbc;

    OriginReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Origin of(long proposal) {
        return jdbc.sql("""
                        select p.version, p.themes, p.channel, c.id as campaign, c.title as campaign_title, t.title as topic, l.id as lead,
                               l.title as lead_title, (select count(*) from proposal.early_draft e where e.proposal_id = p.id) as rounds
                          from proposal.proposal p left join proposal.origin o on o.proposal_id = p.id
                          left join proposal.campaign c on c.id = o.campaign_id left join proposal.topic t on t.id = o.topic_id
                          left join proposal.lead l on l.id = o.lead_id
                         where p.id = ?
                        """)
                .param(proposal)
                .query(OriginReader::origin)
                .single();
    }

    private static Origin origin(ResultSet row, int n) throws SQLException {
        return new Origin(row.getInt("version"), Arrays.asList((String[]) row.getArray("themes").getArray()), row.getString("channel"),
                row.getObject("campaign", Long.class), row.getString("campaign_title"), row.getString("topic"),
                row.getObject("lead", Long.class), row.getString("lead_title"), row.getInt("rounds"));
    }
}
