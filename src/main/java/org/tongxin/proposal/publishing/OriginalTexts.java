package org.tongxin.proposal.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.rulebook.Rulebooks;

/** The case as a copy begins: its own words and the latest issued letter of each unit, without the contact data at their ends. */
@Component
@Transactional(readOnly = true)
class OriginalTexts {

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Rulebooks rulebooks;

    OriginalTexts(JdbcClient jdbc, Committees committees, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.rulebooks = rulebooks;
    }

    PublicText of(CaseFacts proposal, PublishingRules rules) {
        var letters = rules.replies() ? letters(proposal.id()) : List.<Letter>of();
        return jdbc.sql("select title, proposer_name, situation, analysis, asks, category from proposal.proposal where id = ?")
                .param(proposal.id())
                .query((row, n) -> text(row, proposal, rules, letters))
                .single();
    }

    private PublicText text(ResultSet row, CaseFacts proposal, PublishingRules rules, List<Letter> letters) throws SQLException {
        var session = proposal.session() == null ? null : committees.session(proposal.session());
        var category = rulebooks.of(proposal.rulebook()).section(ProposalRules.class).categoryLabel(row.getString("category"));
        return new PublicText(row.getString("title"), rules.proposer() ? row.getString("proposer_name") : "",
                session == null ? "" : session.title(), session == null ? 0 : session.year(), proposal.caseLabel(), category,
                row.getString("situation"), row.getString("analysis"), Arrays.asList((String[]) row.getArray("asks").getArray()),
                letters.stream().map(Letter::unit).toList(), letters.stream().map(Letter::text).toList());
    }

    private record Letter(String unit, String text) {}

    private List<Letter> letters(long proposal) {
        return jdbc.sql("""
                        select u.name, r.opening, array(select (a.position + 1) || '．' || a.text from proposal.answer a where a.reply = r.id and a.text <> '' order by a.position) as answers
                          from proposal.reply r join proposal.assignment h on h.id = r.assignment_id join committee.unit u on u.id = h.unit_id
                         where r.proposal_id = ? and r.status = 'ISSUED' and h.ended_at is null
                           and not exists (select 1 from proposal.reply l where l.assignment_id = r.assignment_id and l.status = 'ISSUED' and l.round > r.round)
                         order by h.id
                        """)
                .param(proposal)
                .query((row, n) -> {
                    var lines = new ArrayList<>(List.of(row.getString("opening")));
                    lines.addAll(Arrays.asList((String[]) row.getArray("answers").getArray()));
                    return new Letter(row.getString("name"), String.join("\n", lines));
                })
                .list();
    }
}
