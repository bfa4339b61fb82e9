package org.tongxin.proposal.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.CollectiveContact;
import org.tongxin.proposal.domain.CollectiveContacts;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.ProposalWishes;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.rulebook.Rulebooks;

/** Reads one proposal as far as the viewer may see it; the number of statements does not grow with its history. */
@Component
@Transactional(readOnly = true)
public class ProposalCases {

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Handlings handlings;
    private final Rulebooks rulebooks;
    private final CollectiveContacts contacts;

    ProposalCases(JdbcClient jdbc, Committees committees, Handlings handlings, Rulebooks rulebooks, CollectiveContacts contacts) {
        this.contacts = contacts;
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
        this.committees = committees;
        this.handlings = handlings;
    }

    /** @throws NoSuchCase when there is none, or none for this viewer */
    public ProposalCase read(Viewer viewer, long id) {
        return jdbc.sql("""
                        select p.*, exists (select 1 from proposal.signer s where s.proposal_id = p.id and s.account_id = :account
                                                                              and s.agreed_at is not null) as signed,
                               exists (select 1 from proposal.proposal m where m.merged_into = p.id and m.proposer_id = :account) as merged
                          from proposal.proposal p
                         where p.id = :id and\s""" + Cases.visible(viewer))
                .param("id", id)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query((row, n) -> proposal(viewer, row))
                .optional()
                .orElseThrow(NoSuchCase::new);
    }

    /** The form of a draft as it was kept. */
    Sheet sheet(ProposalCase read) {
        var contact = read.row().kind() == ProposalKind.COLLECTIVE ? contacts.of(read.row().id()) : Optional.<CollectiveContact>empty();
        return new Sheet(read.text(), read.standing().wishes(), contact.orElse(CollectiveContact.EMPTY));
    }

    private ProposalCase proposal(Viewer viewer, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var session = row.getObject("session_id", Long.class);
        var hands = row.getObject("filed_at") == null ? List.<ProposalCase.Handling>of() : handlings.of(viewer, id);
        boolean own = row.getLong("proposer_id") == viewer.account() && viewer.account() != 0;
        return new ProposalCase(line(row, hands), text(row), new ProposalCase.Standing(wishes(row), row.getBoolean("by_guest")), own,
                session == null ? null : committees.session(session).title(), row.getBoolean("in_session"),
                row.getObject("rulebook_id", Long.class), row.getString("decline_reason"), row.getString("destination"), signers(id),
                hands, focus(viewer, hands), own || row.getBoolean("merged") || row.getBoolean("signed") && everybodyRates(row),
                new ProposalCase.Registration(row.getInt("review_step"), row.getString("grade"), row.getObject("merged_into", Long.class),
                        row.getString("set_aside_because")), history(id));
    }

    /** Whether the rules it goes by ask all who signed. */
    private boolean everybodyRates(ResultSet row) throws SQLException {
        return rulebooks.of(row.getObject("rulebook_id", Long.class)).section(HandlingRules.class).raters() == HandlingRules.Raters.ALL;
    }

    /** What the own unit has, or else what the first unit that answers has. */
    private static ProposalCase.@Nullable Handling focus(Viewer viewer, List<ProposalCase.Handling> hands) {
        return hands.stream().filter(one -> viewer.units().contains(one.assigned().unit())).findFirst()
                .or(() -> hands.stream().filter(one -> one.assigned().role().answers()).findFirst())
                .orElse(null);
    }

    private static ProposalRow line(ResultSet row, List<ProposalCase.Handling> hands) throws SQLException {
        var answering = hands.stream().filter(one -> one.assigned().role().answers()).toList();
        var units = answering.isEmpty() ? null : String.join("、", answering.stream().map(one -> one.assigned().unitName()).toList());
        boolean signed = answering.stream().allMatch(one -> one.assigned().signedForAt() != null);
        var rated = answering.stream().flatMap(one -> one.evaluations().stream()).filter(one -> !one.again()).reduce((first, last) -> last);
        return new ProposalRow(
                row.getLong("id"), row.getInt("version"), row.getString("title"), row.getString("proposer_name"),
                ProposalKind.valueOf(row.getString("kind")), row.getString("category"), ProposalStatus.valueOf(row.getString("status")),
                row.getObject("receipt_no", Integer.class), row.getString("case_label"), ProposalList.instant(row, "received_at"),
                units, signed && !answering.isEmpty() ? answering.getFirst().assigned().signedForAt() : null,
                ProposalList.instant(row, "replied_at"), rated.map(ProposalCase.Evaluation::satisfied).orElse(null));
    }

    static ProposalText text(ResultSet row) throws SQLException {
        return new ProposalText(row.getString("title"), row.getString("situation"), row.getString("analysis"),
                Arrays.asList((String[]) row.getArray("asks").getArray()), row.getString("category"));
    }

    private static ProposalWishes wishes(ResultSet row) throws SQLException {
        return new ProposalWishes(row.getObject("wish_lead_unit", Long.class), Arrays.asList((Long[]) row.getArray("wish_co_units").getArray()),
                row.getBoolean("wish_withheld"), row.getString("wish_withheld_why"), row.getBoolean("wish_secondable"),
                row.getBoolean("wish_no_secrets"));
    }

    private List<String> signers(long id) {
        return jdbc.sql("select name from proposal.signer where proposal_id = ? and agreed_at is not null order by position")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<ProposalCase.Happened> history(long id) {
        return jdbc.sql("select at, verb, who, note from proposal.history where proposal_id = ? order by id desc limit 200")
                .param(id)
                .query((row, n) -> new ProposalCase.Happened(
                        ProposalList.instant(row, "at"), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
