package org.tongxin.proposal.promise;

import gg.jte.Content;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.FollowUpRules;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of an answered case: the unit's rating, for the unit, the office, and the proposer once the database shows it to him. */
@Component
class CooperationSection implements CaseSection {

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;
    private final Templates templates;

    CooperationSection(JdbcClient jdbc, Rulebooks rulebooks, Templates templates) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.BODY;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        var rules = rulebooks.of(read.rulebook()).section(FollowUpRules.class);
        var focus = read.focus();
        boolean own = focus != null && viewer.units().contains(focus.assigned().unit());
        if (!rules.twoWay() || focus == null || !(own || read.rater() || viewer.seesWholeCommittee())) {
            return null;
        }
        var seen = ratings(read.row().id());
        var shown = seen.stream().filter(one -> !own || one.unit() == focus.assigned().unit()).toList();
        var issued = own && focus.reply() != null && focus.reply().issued() ? focus.reply() : null;
        boolean mayRate = issued != null && viewer.may(Act.RATE_COOPERATION) && shown.stream().noneMatch(one -> one.reply() == issued.id());
        if (shown.isEmpty() && !mayRate) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("here", page.at("/proposals/" + read.row().id() + "/assignments/" + focus.assigned().id()));
        values.put("ratings", shown);
        values.put("rules", rules);
        values.put("mayRate", mayRate);
        return templates.part("proposal/promise/_cooperation", values);
    }

    /** Those that the database does not hide from the account that asks. */
    private List<CooperationView> ratings(long proposal) {
        return jdbc.sql("""
                        select c.*, a.unit_id, u.name as unit_name from proposal.cooperation c join proposal.assignment a on a.id = c.assignment_id
                          join committee.unit u on u.id = a.unit_id where c.proposal_id = ? order by c.id
                        """)
                .param(proposal)
                .query((row, n) -> new CooperationView(row.getLong("reply_id"), row.getLong("unit_id"), row.getString("unit_name"),
                        Arrays.asList((String[]) row.getArray("criteria").getArray()), Arrays.asList((String[]) row.getArray("grades").getArray()),
                        row.getString("comment"), row.getString("written_by"), row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
