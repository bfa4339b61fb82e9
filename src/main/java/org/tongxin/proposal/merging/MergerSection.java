package org.tongxin.proposal.merging;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On a case's page: what it was merged with, what could be merged, and withdrawing it. */
@Component
class MergerSection implements CaseSection {

    private final JdbcClient jdbc;
    private final Templates templates;

    MergerSection(JdbcClient jdbc, Templates templates) {
        this.jdbc = jdbc;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        var status = read.row().status();
        if (status == ProposalStatus.DRAFT || status == ProposalStatus.RETURNED || status == ProposalStatus.DECLINED) {
            return null;
        }
        boolean reviewer = viewer.may(Act.REVIEW_PROPOSAL);
        var mergers = of(read.row().id());
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("here", page.at("/proposals/" + read.row().id()));
        values.put("mergers", mergers);
        values.put("account", viewer.account());
        values.put("mayUndo", reviewer && read.row().repliedAt() == null);
        values.put("mayWithdraw", read.own() && status == ProposalStatus.RECEIVED && viewer.may(Act.WRITE_PROPOSAL));
        values.put("officeMayWithdraw", viewer.may(Act.CLOSE_PROPOSAL) && status == ProposalStatus.FILED
                && read.handlings().stream().allMatch(one -> one.assigned().signedForAt() == null));
        return templates.part("proposal/merging/_section", values);
    }

    private List<MergerView> of(long id) {
        var found = new LinkedHashMap<Long, MergerView>();
        jdbc.sql("""
                        select r.id, r.main_id, r.opinion, r.done_at is not null as done, t.title as main_title,
                               m.proposal_id, m.account_id, m.agreed, p.title, p.proposer_name
                          from proposal.merger r join proposal.proposal t on t.id = r.main_id
                          join proposal.merged m on m.merger = r.id join proposal.proposal p on p.id = m.proposal_id
                         where r.undone_at is null
                           and (r.main_id = :id or r.id in (select x.merger from proposal.merged x where x.proposal_id = :id))
                         order by r.id, m.position
                        """)
                .param("id", id)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("id"), key -> view(row)).members().add(new MergerView.Member(row.getLong("proposal_id"),
                            row.getString("title"), row.getString("proposer_name"), row.getObject("account_id", Long.class),
                            row.getObject("agreed", Boolean.class)));
                });
        return List.copyOf(found.values());
    }

    private static MergerView view(java.sql.ResultSet row) {
        try {
            return new MergerView(row.getLong("id"), row.getLong("main_id"), row.getString("main_title"), row.getString("opinion"),
                    row.getBoolean("done"), new ArrayList<>());
        } catch (java.sql.SQLException e) {
            throw new org.springframework.jdbc.UncategorizedSQLException("merger", null, e);
        }
    }
}
