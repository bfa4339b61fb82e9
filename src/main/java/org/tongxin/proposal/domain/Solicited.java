package org.tongxin.proposal.domain;

/** How a proposal came in, as SQL conditions over the alias {@code p}. */
public final class Solicited {

    /**
     * It answers the call {@code :campaign}: begun from it, or of its plenary and its sectors and written within its days. Drafts too.
     */
    public static final String BY_CAMPAIGN = """
            exists (select 1 from proposal.campaign c where c.id = :campaign and (
                exists (select 1 from proposal.origin o where o.proposal_id = p.id and o.campaign_id = c.id)
                or ((coalesce(p.received_at, p.created_at) at time zone 'Asia/Shanghai')::date between c.opens_on and c.closes_on
                    and (p.session_id is null or p.session_id = c.session_id)
                    and (cardinality(c.sectors) = 0 or p.sector_id = any(c.sectors)))))""";

    /** Handed in before the day on which its plenary opened. */
    static final String EARLY = """
            exists (select 1 from committee.session s where s.id = p.session_id
                and (p.received_at at time zone 'Asia/Shanghai')::date < s.opens_on)""";

    /** Shown to the office, as a draft, before it was handed in. */
    static final String SHOWN_BEFORE = "exists (select 1 from proposal.early_draft e where e.proposal_id = p.id)";

    private Solicited() {}
}
