package org.tongxin.proposal.key;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the replies of a proposal that wait for the word of the leader who takes the handling. */
@Component
@Transactional(readOnly = true)
class SignOffReader {

    private final JdbcClient jdbc;

    SignOffReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SignOffView> of(long proposal) {
        return jdbc.sql("""
                        select r.id, r.version, a.unit_id, u.name as unit_name, r.opening, h.account_id, h.name as leader_name, o.agreed, o.opinion,
                               array(select w.text from proposal.answer w where w.reply = r.id and w.text <> '' order by w.position) as answers
                          from proposal.reply r join proposal.assignment a on a.id = r.assignment_id join committee.unit u on u.id = a.unit_id
                          join proposal.key_case k on k.proposal_id = r.proposal_id and k.undone_at is null and k.finished_at is null
                          join proposal.key_holder h on h.key_case = k.id and h.party = 'LEADS_HANDLING' and h.released_at is null
                          left join lateral (select x.agreed, x.opinion from proposal.key_sign_off x
                                where x.reply_id = r.id and x.reply_version = r.version order by x.id desc limit 1) o on true
                         where r.proposal_id = ? and r.status = 'IN_CHECK' and a.ended_at is null order by r.id, h.position""")
                .param(proposal)
                .query((row, n) -> new SignOffView(row.getLong("id"), row.getInt("version"), row.getLong("unit_id"), row.getString("unit_name"),
                        row.getString("opening"), Arrays.asList((String[]) row.getArray("answers").getArray()), row.getLong("account_id"),
                        row.getString("leader_name"), row.getObject("agreed", Boolean.class), row.getString("opinion")))
                .list();
    }
}
