package org.tongxin.proposal.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.search.Likenesses;

/** Reads which proposals are like one, as far as the viewer may find them, with their outcome. */
@Component
@Transactional(readOnly = true)
public class SimilarReader {

    private static final int SENTENCES = 3;
    private static final String BODY = "concat_ws(E'\\n', p.situation, p.analysis, array_to_string(p.asks, E'\\n'))";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Likenesses likenesses;
    private final Rulebooks rulebooks;
    private final Committees committees;

    SimilarReader(JdbcClient jdbc, Cases cases, Likenesses likenesses, Rulebooks rulebooks, Committees committees) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.likenesses = likenesses;
        this.rulebooks = rulebooks;
        this.committees = committees;
    }

    /**
     * The most alike, best first; those that staff found to be another matter are left out.
     *
     * @param evidence whether the sentences that are alike are wanted too
     */
    public List<Similar> of(Viewer viewer, long proposal, int most, boolean evidence) {
        var facts = cases.require(viewer, proposal);
        var text = jdbc.sql("select p.title, " + BODY + " as body from proposal.proposal p where p.id = ?").param(proposal)
                .query((row, n) -> new Likenesses.Text(row.getString("title"), row.getString("body"))).single();
        var rules = rulebooks.of(facts.rulebook()).section(SimilarRules.class);
        var tiers = new HashMap<Long, SimilarRules.Tier>();
        var found = likenesses.to("proposal", text, proposal, viewer, most * 2);
        for (var like : found) {
            var tier = rules.tier(like.likeness(), like.copied());
            if (tier != null) {
                tiers.put(like.subject(), tier);
            }
        }
        if (tiers.isEmpty()) {
            return List.of();
        }
        var order = found.stream().map(Likenesses.Like::subject).toList();
        return rows(viewer, facts, tiers, evidence ? text.body() : null).stream()
                .sorted(Comparator.comparing(Similar::tier).thenComparing(one -> order.indexOf(one.id())))
                .limit(most)
                .toList();
    }

    private List<Similar> rows(Viewer viewer, CaseFacts facts, Map<Long, SimilarRules.Tier> tiers, String body) {
        return jdbc.sql("""
                        select p.id, p.title, p.proposer_name, p.status, p.received_at, p.replied_at, coalesce(p.case_label, p.receipt_no::text) as number,
                               p.session_id, a.units, r.result_class, e.satisfied, %s as body,
                               p.session_id is not distinct from cast(:session as bigint)
                                 and (p.status = 'RECEIVED' or p.status = 'FILED' and a.units is null) as may_merge,
                               p.status = 'FILED' and not exists (select 1 from proposal.kin_member k where k.proposal_id = p.id and k.left_at is null)
                                 as may_group
                          from proposal.proposal p
                          left join lateral (select string_agg(u.name, '、' order by x.id) as units from proposal.assignment x
                                               join committee.unit u on u.id = x.unit_id
                                              where x.proposal_id = p.id and x.ended_at is null and x.role <> 'CO') a on true
                          left join lateral (select x.result_class from proposal.reply x where x.proposal_id = p.id and x.status = 'ISSUED'
                                              order by x.id desc limit 1) r on true
                          left join lateral (select x.satisfied from proposal.evaluation x where x.proposal_id = p.id and not x.again
                                              order by x.id desc limit 1) e on true
                         where p.id = any(:ids) and %s
                           and not exists (select 1 from proposal.unlike x where x.one_id = least(p.id, :this) and x.other_id = greatest(p.id, :this))
                        """.formatted(body == null ? "''" : BODY, Cases.visible(viewer)))
                .param("ids", tiers.keySet().toArray(Long[]::new))
                .param("this", facts.id())
                .param("session", facts.session())
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query((row, n) -> similar(row, tiers, body))
                .list();
    }

    private Similar similar(ResultSet row, Map<Long, SimilarRules.Tier> tiers, String body) throws SQLException {
        var received = row.getTimestamp("received_at");
        var session = row.getObject("session_id", Long.class);
        return new Similar(row.getLong("id"), tiers.get(row.getLong("id")), row.getString("number"), row.getString("title"),
                row.getString("proposer_name"), session == null ? "" : committees.session(session).title(),
                received == null ? null : LocalDate.ofInstant(received.toInstant(), java.time.ZoneId.of("Asia/Shanghai")),
                ProposalStatus.valueOf(row.getString("status")), row.getObject("replied_at") != null, row.getString("units"),
                row.getString("result_class"), row.getObject("satisfied", Boolean.class), row.getBoolean("may_merge"), row.getBoolean("may_group"),
                body == null ? List.of() : Sentences.pairs(body, row.getString("body"), SENTENCES));
    }
}
