package org.tongxin.proposal.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalKind;

/** Finds cases for the subjects that hang on them, as far as the viewer may see them. */
@Component
@Transactional(readOnly = true)
public class Cases {

    private static final String SELECT = """
            select p.*, array(select x.unit_id from proposal.assignment x where x.proposal_id = p.id and x.ended_at is null order by x.id) as units
              from proposal.proposal p where\s""";

    /** Signed by the viewer, or waiting for the viewer's answer. */
    private static final String ASKED_TO_SIGN = """
            p.id in (select s.proposal_id from proposal.signer s where s.account_id = :account and s.declined_at is null
                and s.withdrawn_at is null and (s.agreed_at is not null or s.expires_at > committee.current_moment()))""";

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NoSuchCase when there is none, or none for this viewer */
    public CaseFacts require(Viewer viewer, long id) {
        return all(viewer, List.of(id)).getFirst();
    }

    /**
     * Several, in the order of their numbers.
     *
     * @throws NoSuchCase when one of them is not there for this viewer
     */
    public List<CaseFacts> all(Viewer viewer, List<Long> ids) {
        var wanted = ids.stream().distinct().toArray(Long[]::new);
        var found = jdbc.sql(SELECT + "p.id = any(:ids) and " + visible(viewer) + " order by p.case_no nulls last, p.id")
                .param("ids", wanted)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query(Cases::facts)
                .list();
        if (found.size() != wanted.length) {
            throw new NoSuchCase();
        }
        return found;
    }

    /** One that an act of the house itself concerns, whoever looks. */
    public CaseFacts require(long id) {
        return find(id).orElseThrow(NoSuchCase::new);
    }

    /** One that may be there no longer: an import was undone, and a clock of its cases is still counted. */
    public Optional<CaseFacts> find(long id) {
        return jdbc.sql(SELECT + "p.id = ?").param(id).query(Cases::facts).optional();
    }

    /**
     * The condition under which a viewer sees a proposal {@code p}; asks for the parameters {@code account} and {@code units}. Drafts are
     * their writers' and of those asked to sign; members see what is filed and what they may second, units what is assigned to them, the
     * office everything handed in.
     */
    public static String visible(Viewer viewer) {
        var asked = viewer.may(Act.WRITE_PROPOSAL) ? " or " + ASKED_TO_SIGN : "";
        if (viewer.seesWholeCommittee()) {
            return "(p.status <> 'DRAFT' or p.proposer_id = :account" + asked + ")";
        }
        return "(p.proposer_id = :account or p.id in (select x.proposal_id from proposal.assignment x where x.unit_id = any(:units) and x.ended_at is null)"
                + asked + (viewer.may(Act.WRITE_PROPOSAL) ? " or p.filed_at is not null" : "")
                + (viewer.may(Act.SECOND_PROPOSAL) ? " or p.wish_secondable and p.status = 'RECEIVED')" : ")");
    }

    private static CaseFacts facts(ResultSet row, int n) throws SQLException {
        return new CaseFacts(
                row.getLong("id"), row.getString("title"), ProposalStatus.valueOf(row.getString("status")),
                ProposalKind.valueOf(row.getString("kind")), row.getObject("proposer_id", Long.class), row.getString("proposer_name"),
                row.getObject("session_id", Long.class), row.getObject("rulebook_id", Long.class), row.getString("case_label"),
                instant(row, "received_at"), instant(row, "filed_at"), instant(row, "replied_at"), instant(row, "closed_at"),
                Arrays.asList((Long[]) row.getArray("units").getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
