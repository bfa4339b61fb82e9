package org.tongxin.proposal.promise;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;

/** Reads supplementary replies of a case the viewer may see. */
@Component
@Transactional(readOnly = true)
class SupplementReader {

    private final JdbcClient jdbc;

    SupplementReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SupplementView> of(Viewer viewer, long proposal) {
        return jdbc.sql("""
                        select s.*, a.unit_id, u.name as unit_name
                          from proposal.supplement s join proposal.assignment a on a.id = s.assignment_id join committee.unit u on u.id = a.unit_id
                          join proposal.proposal p on p.id = s.proposal_id
                         where s.proposal_id = :proposal and (s.status = 'ISSUED' or a.unit_id = any(:units)) and\s"""
                        + Cases.visible(viewer) + " order by s.id")
                .param("proposal", proposal)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query((row, n) -> {
                    var issued = row.getObject("issued_at", OffsetDateTime.class);
                    return new SupplementView(row.getLong("id"), row.getLong("assignment_id"), row.getLong("unit_id"), row.getString("unit_name"),
                            row.getString("status"), row.getString("text"), row.getString("letter_no"), row.getString("class_before"),
                            row.getString("class_after"), row.getString("written_by"), row.getString("sent_back"),
                            issued == null ? null : issued.toInstant());
                })
                .list();
    }
}
