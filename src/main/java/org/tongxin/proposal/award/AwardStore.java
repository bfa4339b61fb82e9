package org.tongxin.proposal.award;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the rounds. */
@Component
record AwardStore(AwardRounds rounds, AwardNominees nominees, AwardVoices voices, JdbcClient jdbc) {

    /** Objections in a round that nobody has answered. */
    long openObjections(long round) {
        return jdbc.sql("""
                        select count(*) from proposal.award_voice v join proposal.award_nominee n on n.id = v.nominee_id
                         where n.round_id = ? and v.kind = 'OBJECTION' and v.upheld is null
                        """)
                .param(round)
                .query(Long.class)
                .single();
    }
}
