package org.tongxin.proposal.kin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.ProposalStatus;

/** Reads groups with those of their cases that the viewer may see. */
@Component
@Transactional(readOnly = true)
public class KinReader {

    private static final String SELECT = """
            select k.*, u.name as unit_name, p.id as proposal_id, p.case_label, p.title, p.proposer_name, p.status, p.replied_at is not null as replied,
                   (select e.satisfied from proposal.evaluation e where e.proposal_id = p.id and not e.again order by e.id desc limit 1) as satisfied
              from proposal.kin k left join committee.unit u on u.id = k.unit_id
              join proposal.kin_member m on m.kin = k.id and (m.left_at is null or k.ended_at is not null)
              join proposal.proposal p on p.id = m.proposal_id
             where\s""";

    private final JdbcClient jdbc;

    KinReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest 200. */
    public List<KinView> all(Viewer viewer) {
        return read(viewer, "k.id in (select x.id from proposal.kin x order by x.id desc limit 200)", 0);
    }

    public Optional<KinView> find(Viewer viewer, long id) {
        return read(viewer, "k.id = :id", id).stream().findFirst();
    }

    Optional<KinView> ofCase(Viewer viewer, long proposal) {
        return read(viewer, "k.id = (select x.kin from proposal.kin_member x where x.proposal_id = :id and x.left_at is null)", proposal)
                .stream().findFirst();
    }

    private List<KinView> read(Viewer viewer, String condition, long id) {
        var found = new LinkedHashMap<Long, KinView>();
        jdbc.sql(SELECT + condition + " and " + Cases.visible(viewer) + " order by k.id desc, p.case_no, p.id")
                .param("id", id)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query((row, n) -> {
                    if (!found.containsKey(row.getLong("id"))) {
                        found.put(row.getLong("id"), kin(row));
                    }
                    found.get(row.getLong("id")).members().add(member(row));
                    return n;
                })
                .list();
        return List.copyOf(found.values());
    }

    private static KinView kin(ResultSet row) throws SQLException {
        return new KinView(row.getLong("id"), row.getString("name"), row.getObject("unit_id", Long.class), row.getString("unit_name"),
                row.getObject("due_on", LocalDate.class), row.getString("plan"), row.getString("made_by"), row.getObject("ended_at") != null,
                new ArrayList<>());
    }

    private static KinView.Member member(ResultSet row) throws SQLException {
        return new KinView.Member(row.getLong("proposal_id"), row.getString("case_label"), row.getString("title"), row.getString("proposer_name"),
                ProposalStatus.valueOf(row.getString("status")), row.getBoolean("replied"), row.getObject("satisfied", Boolean.class));
    }
}
