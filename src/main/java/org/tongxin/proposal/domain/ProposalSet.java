package org.tongxin.proposal.domain;

import java.util.Arrays;
import java.util.Optional;

/** Named sets of proposals that figures count and lists show: each a condition on facts known at {@code :asOf}. */
public enum ProposalSet {
    RECEIVED("p.received_at <= :asOf"),
    INDIVIDUAL("p.received_at <= :asOf and p.kind = 'INDIVIDUAL'"),
    JOINT("p.received_at <= :asOf and p.kind = 'JOINT'"),
    COLLECTIVE("p.received_at <= :asOf and p.kind = 'COLLECTIVE'"),
    FILED("p.filed_at <= :asOf"),
    DECLINED("p.declined_at <= :asOf"),
    ASSIGNED("exists (select 1 from proposal.assignment x where x.proposal_id = p.id and x.assigned_at <= :asOf)"),
    REPLIED("p.replied_at <= :asOf"),
    RATED("exists (select 1 from proposal.evaluation x where x.proposal_id = p.id and x.at <= :asOf)"),
    SATISFIED("exists (select 1 from proposal.evaluation x where x.proposal_id = p.id and x.at <= :asOf and x.satisfied)"),
    CLOSED("p.closed_at <= :asOf"),
    OPEN("p.filed_at <= :asOf and (p.closed_at is null or p.closed_at > :asOf)");

    private final String condition;

    ProposalSet(String condition) {
        this.condition = condition;
    }

    /** SQL over the alias {@code p} and the parameter {@code :asOf}. */
    public String condition() {
        return condition;
    }

    /** As rulebooks and addresses write it: {@code received}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<ProposalSet> of(String key) {
        return Arrays.stream(values()).filter(set -> set.key().equals(key)).findFirst();
    }
}
