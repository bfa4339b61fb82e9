package org.tongxin.proposal.domain;

import java.util.Arrays;
import java.util.Optional;

/** Named sets of proposals that figures count and lists show: each a condition on facts known at {@code :asOf}. */
public enum ProposalSet {
    RECEIVED("p.received_at <= :asOf"),
    INDIVIDUAL("p.received_at <= :asOf and p.kind = 'INDIVIDUAL'"),
    JOINT("p.received_at <= :asOf and p.kind = 'JOINT'"),
    COLLECTIVE("p.received_at <= :asOf and p.kind = 'COLLECTIVE'"),
    /** filed, and neither merged nor withdrawn since */
    FILED("p.filed_at <= :asOf and (p.set_aside_at is null or p.set_aside_at > :asOf)"),
    DECLINED("p.declined_at <= :asOf"),
    ASSIGNED("exists (select 1 from proposal.assignment x where x.proposal_id = p.id and x.assigned_at <= :asOf)"),
    REPLIED("p.replied_at <= :asOf"),
    RATED("exists (select 1 from proposal.evaluation x where x.proposal_id = p.id and x.at <= :asOf and not x.again)"),
    /** rated satisfied, with no unsatisfied rating that a later one of the same person did not take back */
    SATISFIED("""
            exists (select 1 from proposal.evaluation x where x.proposal_id = p.id and x.at <= :asOf and not x.again and x.satisfied)
            and not exists (select 1 from proposal.evaluation x where x.proposal_id = p.id and x.at <= :asOf and not x.again and not x.satisfied
                and not exists (select 1 from proposal.evaluation y where y.proposal_id = p.id and y.account_id = x.account_id
                    and y.at <= :asOf and not y.again and y.id > x.id and y.satisfied))"""),
    /** an unsatisfied rating led to a second answer (再办理) */
    REHANDLED("exists (select 1 from proposal.reply x where x.proposal_id = p.id and x.round > 1)"),
    /** handled by several units */
    SEVERAL_UNITS("(select count(*) from proposal.assignment x where x.proposal_id = p.id and x.assigned_at <= :asOf and x.ended_at is null) > 1"),
    CLOSED("p.closed_at <= :asOf"),
    OPEN("p.filed_at <= :asOf and (p.set_aside_at is null or p.set_aside_at > :asOf) and (p.closed_at is null or p.closed_at > :asOf)"),
    /** merged into another (并案) */
    MERGED("p.set_aside_at <= :asOf and p.merged_into is not null"),
    WITHDRAWN("p.set_aside_at <= :asOf and p.merged_into is null"),
    /** decided to be a key proposal (重点提案) by the day, the decision not taken back */
    KEY("exists (select 1 from proposal.key_case x where x.proposal_id = p.id and " + ProposalSet.KEY_BY_THEN + ")"),
    /** a key proposal of which a Party, government or county leader takes charge */
    KEY_LED("exists (select 1 from proposal.key_case x join proposal.key_holder h on h.key_case = x.id and h.role = 'LEADER'"
            + " where x.proposal_id = p.id and " + ProposalSet.KEY_BY_THEN
            + " and h.named_at <= :asOf and (h.released_at is null or h.released_at > :asOf))");

    private static final String KEY_BY_THEN = """
            x.key_on <= (cast(:asOf as timestamptz) at time zone 'Asia/Shanghai')::date and (x.undone_at is null or x.undone_at > :asOf)""";

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
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProposalSet> of(String key) {
        return Arrays.stream(values()).filter(set -> set.key().equals(key)).findFirst();
    }
}
