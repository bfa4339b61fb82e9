package org.tongxin.proposal.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.rulebook.Rulebooks;

/** The texts of a book: the cases themselves with their letters, or, for the public, the published copies and nothing but them. */
@Component
@Transactional(readOnly = true)
class BookTexts {

    private final ProposalList list;
    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;

    BookTexts(ProposalList list, JdbcClient jdbc, Rulebooks rulebooks) {
        this.list = list;
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
    }

    /** One chapter. */
    record Chapter(String number, String title, String proposer, String units, String category, ProposalText text, List<Letter> letters) {}

    /** What a unit answered. */
    record Letter(String unit, String text) {}

    /** The chapters of the list in the order of their case numbers; two statements, however many there are. */
    List<Chapter> of(Viewer viewer, ProposalFilter filter, BookPlan plan) {
        var printed = list.texts(viewer, filter);
        var ids = printed.stream().map(one -> one.row().id()).toArray(Long[]::new);
        if (plan.forPublic()) {
            var copies = copies(ids, plan);
            return Arrays.stream(ids).map(copies::get).filter(java.util.Objects::nonNull).toList();
        }
        var rules = rulebooks.current().section(ProposalRules.class);
        var letters = plan.withReplies() ? letters(ids) : Map.<Long, List<Letter>>of();
        return printed.stream().map(one -> new Chapter(one.row().caseLabel() == null ? "" : one.row().caseLabel(), one.row().title(),
                one.row().proposerName(), one.row().unitName() == null ? "" : one.row().unitName(), rules.categoryLabel(one.row().category()),
                one.text(), letters.getOrDefault(one.row().id(), List.of()))).toList();
    }

    private Map<Long, Chapter> copies(Long[] ids, BookPlan plan) {
        var copies = new HashMap<Long, Chapter>();
        jdbc.sql("""
                        select proposal_id, copy_title, copy_proposer, copy_number, copy_category, copy_situation, copy_analysis, copy_asks, copy_units, copy_replies
                          from proposal.publication where proposal_id = any(:ids) and state = 'PUBLISHED'
                        """)
                .param("ids", ids)
                .query(row -> {
                    copies.put(row.getLong("proposal_id"), copy(row, plan));
                });
        return copies;
    }

    private static Chapter copy(ResultSet row, BookPlan plan) throws SQLException {
        var units = texts(row, "copy_units");
        var replies = texts(row, "copy_replies");
        var letters = new ArrayList<Letter>();
        for (int i = 0; plan.withReplies() && i < units.size(); i++) {
            letters.add(new Letter(units.get(i), replies.get(i)));
        }
        return new Chapter(row.getString("copy_number"), row.getString("copy_title"), row.getString("copy_proposer"), String.join("、", units),
                row.getString("copy_category"), new ProposalText(row.getString("copy_title"), row.getString("copy_situation"),
                        row.getString("copy_analysis"), texts(row, "copy_asks"), ""), letters);
    }

    private Map<Long, List<Letter>> letters(Long[] ids) {
        var letters = new HashMap<Long, List<Letter>>();
        jdbc.sql("""
                        select r.proposal_id, u.name, r.opening, array(select (a.position + 1) || '．' || a.text from proposal.answer a where a.reply = r.id and a.text <> '' order by a.position) as answers
                          from proposal.reply r join proposal.assignment h on h.id = r.assignment_id join committee.unit u on u.id = h.unit_id
                         where r.proposal_id = any(:ids) and r.status = 'ISSUED' and h.ended_at is null
                           and not exists (select 1 from proposal.reply l where l.assignment_id = r.assignment_id and l.status = 'ISSUED' and l.round > r.round)
                         order by r.proposal_id, h.id
                        """)
                .param("ids", ids)
                .query(row -> {
                    var text = row.getString("opening") + "\n" + String.join("\n", texts(row, "answers"));
                    letters.computeIfAbsent(row.getLong(1), any -> new ArrayList<>()).add(new Letter(row.getString(2), text));
                });
        return letters;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
