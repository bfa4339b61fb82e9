package org.tongxin.fund.domain;

import java.util.Arrays;
import java.util.Optional;

/** Named sets of ledger entries and projects that figures count, add up and list: each a condition on facts known at {@code :asOf}. */
public enum FundSet {
    FUND_APPROPRIATED(true, "e.kind = 'APPROPRIATION'"),
    FUND_RAISED(true, "e.kind = 'RAISED'"),
    GRANTS_OBTAINED(true, "e.kind = 'GRANT'"),
    /** money and goods together: whoever prints it says that goods are in it */
    AID_RECEIVED(true, "e.kind = 'AID'"),
    AID_MONEY(true, "e.kind = 'AID' and e.goods is null"),
    AID_GOODS(true, "e.kind = 'AID' and e.goods is not null"),
    AID_OWN(true, "e.kind = 'AID' and not e.coordinated"),
    AID_COORDINATED(true, "e.kind = 'AID' and e.coordinated"),
    COSTS(true, "e.kind = 'COST'"),
    COSTS_OVER_STANDARD(true, "e.kind = 'COST' and e.amount > e.standard"),
    /** what was approved, added up */
    FUND_ALLOCATED(false, "j.approved_at <= :asOf and (j.state <> 'CANCELLED' or j.ended_at > :asOf)"),
    /** approved, and not given up since */
    FUND_PROJECTS(false, FUND_ALLOCATED.condition),
    FUND_COMPLETED(false, "j.completed_at <= :asOf and j.state in ('COMPLETED', 'CLOSED')"),
    /** those of a township or street */
    LIVELIHOOD_PROJECTS(false, """
            j.approved_at <= :asOf and (j.state <> 'CANCELLED' or j.ended_at > :asOf) and exists (select 1 from fund.livelihood l
                where l.proposal_id = j.proposal_id and l.counts_from <= :asOf and (l.ended_at is null or l.ended_at > :asOf))""");

    private static final String COUNTS = " and e.counts_from <= :asOf and (e.cancelled_at is null or e.cancelled_at > :asOf)";

    private final boolean ofEntries;
    private final String condition;

    FundSet(boolean ofEntries, String condition) {
        this.ofEntries = ofEntries;
        this.condition = condition;
    }

    public boolean ofEntries() {
        return ofEntries;
    }

    /** Whether a figure adds its records up in 元 rather than counting them. */
    public boolean addedUp() {
        return ofEntries || this == FUND_ALLOCATED;
    }

    /** SQL over the entry {@code e} or the project {@code j} and the parameter {@code :asOf}. */
    public String condition() {
        return ofEntries ? condition + COUNTS : condition;
    }

    /** As rulebooks and addresses write it: {@code fund-raised}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<FundSet> of(String key) {
        return Arrays.stream(values()).filter(set -> set.key().equals(key)).findFirst();
    }
}
