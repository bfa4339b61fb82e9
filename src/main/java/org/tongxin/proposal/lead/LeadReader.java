package org.tongxin.proposal.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;

/**
 * Reads the pool of leads. What was made of a lead is told to everybody who reads it; its title only to those who
 * may see the case.
 */
@Component
@Transactional(readOnly = true)
class LeadReader {

    static final int PAGE = 20;

    private static final String POOL = """
            with pool as (
                select l.*, h.account_id as holder, h.name as holder_name, k.due_on, p.id as proposal, p.title as proposal_title,
                       p.proposer_name, p.case_label,
                       case when p.status = 'SET_ASIDE' then p.set_aside_as else p.status end as proposal_stage,
                       coalesce(%s, false) as visible,
                       case when l.shelved_at is not null then 'SHELVED' when p.id is not null then 'USED'
                            when h.account_id is not null then 'TAKEN' else 'FREE' end as state
                  from proposal.lead l
                  left join calendar.clock k on k.subject = 'lead:' || l.id and k.step = 'claim' and k.stopped_at is null
                  left join proposal.lead_claim h on h.lead = l.id and h.ended_at is null and (k.due_on is null or k.due_on >= :today)
                  left join proposal.origin o on o.lead_id = l.id
                  left join proposal.proposal p on p.id = o.proposal_id)
            select * from pool where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LeadView.Pool page(Viewer viewer, LeadFilter filter) {
        var found = select(viewer, """
                        (cast(:state as text) is null or state = :state) and (cast(:channel as text) is null or channel = :channel)
                        and (:q = '' or strpos(title, :q) > 0 or strpos(place, :q) > 0) and (not :mine or holder = :account or giver_id = :account)
                        and id < :after order by id desc limit\s""" + (PAGE + 1))
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param("channel", filter.channel() == null || filter.channel().isBlank() ? null : filter.channel(), Types.VARCHAR)
                .param("q", filter.q() == null ? "" : filter.q().strip())
                .param("mine", Boolean.TRUE.equals(filter.mine()))
                .param("after", filter.after() == null ? Long.MAX_VALUE : filter.after())
                .query(LeadReader::lead)
                .list();
        var rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new LeadView.Pool(rows, found.size() > PAGE ? filter.after(rows.getLast().id()) : null);
    }

    Optional<LeadView> find(Viewer viewer, long id) {
        return select(viewer, "id = :id").param("id", id).query(LeadReader::lead).optional();
    }

    /** Whether a draft or a proposal was made of it. */
    boolean used(long lead) {
        return jdbc.sql("select exists (select 1 from proposal.origin o where o.lead_id = ?)").param(lead).query(Boolean.class).single();
    }

    /** What that account made of it. */
    Optional<Long> madeBy(long lead, long account) {
        return jdbc.sql("select p.id from proposal.origin o join proposal.proposal p on p.id = o.proposal_id where o.lead_id = ? and p.proposer_id = ?")
                .params(lead, account)
                .query(Long.class)
                .optional();
    }

    /** How many leads the account has now whose time has not run out. */
    int held(long account) {
        return jdbc.sql("""
                        select count(*) from proposal.lead_claim h left join calendar.clock k
                            on k.subject = 'lead:' || h.lead and k.step = 'claim' and k.stopped_at is null
                         where h.account_id = ? and h.ended_at is null and (k.due_on is null or k.due_on >= ?)
                        """)
                .params(account, LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    /** Who had it, the latest first. */
    List<LeadView.Had> history(long lead) {
        return jdbc.sql("select name, at, ended_at, ended_as from proposal.lead_claim where lead = ? order by position desc limit 100")
                .param(lead)
                .query((row, n) -> new LeadView.Had(row.getString(1), instant(row, "at"), at(row, "ended_at"), row.getString(4)))
                .list();
    }

    private JdbcClient.StatementSpec select(Viewer viewer, String condition) {
        return jdbc.sql(POOL.formatted(Cases.visible(viewer)) + condition)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .param("today", LocalDate.now(clock));
    }

    private static LeadView lead(ResultSet row, int n) throws SQLException {
        var proposal = row.getObject("proposal", Long.class);
        boolean visible = row.getBoolean("visible");
        return new LeadView(row.getLong("id"), row.getString("title"), row.getString("matter"), row.getString("place"), row.getString("source"),
                row.getString("channel"), row.getLong("giver_id"), row.getString("giver"), instant(row, "given_at"),
                LeadFilter.State.valueOf(row.getString("state")), row.getObject("holder", Long.class), row.getString("holder_name"),
                row.getObject("due_on", LocalDate.class), row.getString("shelved_because"), proposal == null ? null : new LeadView.Made(proposal,
                        visible ? row.getString("proposal_title") : "", row.getString("proposer_name"), row.getString("proposal_stage"),
                        row.getString("case_label"), visible));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
