package org.tongxin.proposal.solicitation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.domain.Solicited;
import org.tongxin.proposal.solicitation.TurnoutFilter.Standing;

/**
 * Who of those a call is meant for has handed in, has only a draft, or has nothing yet. A member who signed another's proposal has
 * taken part; of drafts only their number is told, never what is in them.
 */
@Component
@Transactional(readOnly = true)
class Turnout {

    static final int PAGE = 50;

    private static final String MEMBERS = """
            with called as (
                select distinct on (m.account_id) m.account_id, m.sector_id
                  from identity.appointment m join proposal.campaign c on c.id = :campaign
                 where m.role = 'MEMBER' and m.committee_id = committee.current_committee()
                   and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                   and (cardinality(c.sectors) = 0 or m.sector_id = any(c.sectors))
                 order by m.account_id, m.id),
            written as (
                select p.proposer_id as account_id,
                       count(*) filter (where p.received_at is not null) as submitted,
                       count(*) filter (where p.received_at is not null and exists (
                           select 1 from proposal.early_draft e where e.proposal_id = p.id)) as shown_before,
                       count(*) filter (where p.status = 'DRAFT') as drafts,
                       max(p.received_at) as last_at
                  from proposal.proposal p where p.proposer_id in (select account_id from called) and %s
                 group by p.proposer_id),
            signed as (
                select s.account_id, count(*) as signed
                  from proposal.signer s join proposal.proposal p on p.id = s.proposal_id
                 where s.agreed_at is not null and p.received_at is not null and s.account_id in (select account_id from called)
                   and s.account_id is distinct from p.proposer_id and %s
                 group by s.account_id),
            turnout as (
                select m.account_id, a.name, m.sector_id, coalesce(x.name, '') as sector, coalesce(w.submitted, 0) as submitted,
                       coalesce(g.signed, 0) as signed, coalesce(w.shown_before, 0) as shown_before, coalesce(w.drafts, 0) as drafts, w.last_at,
                       case when coalesce(w.submitted, 0) + coalesce(g.signed, 0) > 0 then 'SUBMITTED'
                            when coalesce(w.drafts, 0) > 0 then 'DRAFT' else 'NOTHING' end as standing
                  from called m join identity.account a on a.id = m.account_id
                  left join committee.sector x on x.id = m.sector_id
                  left join written w on w.account_id = m.account_id
                  left join signed g on g.account_id = m.account_id)
            """.formatted(Solicited.BY_CAMPAIGN, Solicited.BY_CAMPAIGN);

    private final JdbcClient jdbc;
    private final Clock clock;

    Turnout(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All sectors that it is meant for. */
    List<TurnoutView.Sector> sectors(long campaign) {
        return jdbc.sql(MEMBERS + """
                        select sector_id as id, sector as name, count(*) as members, count(*) filter (where standing = 'SUBMITTED') as submitted,
                               count(*) filter (where standing = 'DRAFT') as drafts, count(*) filter (where standing = 'NOTHING') as nothing
                          from turnout group by sector_id, sector order by sector_id nulls last
                        """)
                .param("campaign", campaign)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new TurnoutView.Sector(row.getObject("id", Long.class), row.getString("name"), row.getInt("members"),
                        row.getInt("submitted"), row.getInt("drafts"), row.getInt("nothing")))
                .list();
    }

    TurnoutView page(long campaign, TurnoutFilter filter) {
        var found = select(campaign, filter, " and account_id > :after order by account_id limit " + (PAGE + 1));
        var rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new TurnoutView(rows, found.size() > PAGE ? filter.after(rows.getLast().account()) : null);
    }

    /** All members the filter shows, on every page. */
    List<TurnoutView.Row> all(long campaign, TurnoutFilter filter) {
        return select(campaign, filter.only(filter.sector(), filter.standing()), " order by account_id");
    }

    private List<TurnoutView.Row> select(long campaign, TurnoutFilter filter, String tail) {
        return jdbc.sql(MEMBERS + """
                        select * from turnout where (cast(:sector as bigint) is null or sector_id = :sector)
                           and (cast(:standing as text) is null or standing = :standing)
                        """ + tail)
                .param("campaign", campaign)
                .param("today", LocalDate.now(clock))
                .param("sector", filter.sector(), Types.BIGINT)
                .param("standing", filter.standing() == null ? null : filter.standing().name(), Types.VARCHAR)
                .param("after", filter.after() == null ? 0L : filter.after())
                .query((row, n) -> {
                    var last = row.getObject("last_at", OffsetDateTime.class);
                    return new TurnoutView.Row(row.getLong("account_id"), row.getString("name"), row.getObject("sector_id", Long.class),
                            row.getString("sector"), Standing.valueOf(row.getString("standing")), row.getInt("submitted"), row.getInt("signed"),
                            row.getInt("shown_before"), row.getInt("drafts"), last == null ? null : last.toInstant());
                })
                .list();
    }
}
