package org.tongxin.proposal.domain;

import java.util.Arrays;
import java.util.Optional;

/** Named sets of proposals that figures count and lists show: each a condition on facts known at {@code :asOf}. */
public enum ProposalSet {
    RECEIVED("p.received_at <= :asOf"),
    INDIVIDUAL("p.received_at <= :asOf and p.kind = 'INDIVIDUAL'"),
    JOINT("p.received_at <= :asOf and p.kind = 'JOINT'"),
    COLLECTIVE("p.received_at <= :asOf and p.kind = 'COLLECTIVE'"),
    /** handed in for the plenary (大会提案) */
    IN_SESSION("p.received_at <= :asOf and p.in_session"),
    /** handed in when it was over (闭会期间、平时提案) */
    BETWEEN_SESSIONS("p.received_at <= :asOf and not p.in_session"),
    /** handed in before the day on which the plenary opened (关口前移) */
    EARLY("p.received_at <= :asOf and " + Solicited.EARLY),
    /** shown to the office as a draft before it was handed in (预审) */
    SHOWN_BEFORE("p.received_at <= :asOf and " + Solicited.SHOWN_BEFORE),
    /** by members of higher committees living here, alone or jointly; in the other sets only where the rulebook counts them */
    GUEST("p.received_at <= :asOf and p.by_guest"),
    /** filed, and neither merged nor withdrawn since */
    FILED("p.filed_at <= :asOf and (p.set_aside_at is null or p.set_aside_at > :asOf)"),
    FILED_IN_SESSION("p.filed_at <= :asOf and (p.set_aside_at is null or p.set_aside_at > :asOf) and p.in_session"),
    FILED_BETWEEN_SESSIONS("p.filed_at <= :asOf and (p.set_aside_at is null or p.set_aside_at > :asOf) and not p.in_session"),
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
    /** closed without a rating: the form did not come back */
    UNRETURNED("p.closed_at <= :asOf and not exists (select 1 from proposal.evaluation x where x.proposal_id = p.id and x.at <= :asOf and not x.again)"),
    /** an unsatisfied rating led to a second answer (再办理) */
    REHANDLED("exists (select 1 from proposal.history x where x.proposal_id = p.id and x.verb = 'reopened' and x.at <= :asOf)"),
    /** handled by several units */
    SEVERAL_UNITS("""
            (select count(*) from proposal.assignment x
              where x.proposal_id = p.id and x.assigned_at <= :asOf and (x.ended_at is null or x.ended_at > :asOf)) > 1"""),
    CLOSED("p.closed_at <= :asOf"),
    OPEN("p.filed_at <= :asOf and (p.set_aside_at is null or p.set_aside_at > :asOf) and (p.closed_at is null or p.closed_at > :asOf)"),
    /** merged into another (并案) */
    MERGED("p.set_aside_at <= :asOf and p.merged_into is not null"),
    WITHDRAWN("p.set_aside_at <= :asOf and p.merged_into is null"),
    /** open to the public (公开) */
    PUBLISHED("exists (select 1 from proposal.publication x where x.proposal_id = p.id and x.state = 'PUBLISHED' and x.published_at <= :asOf)"),
    /** given an honour (优秀提案) that was not revoked */
    HONOURED("""
            exists (select 1 from proposal.award_nominee x join proposal.award_round r on r.id = x.round_id
                where x.proposal_id = p.id and x.chosen and x.revoked_at is null and r.awarded_on <= (cast(:asOf as timestamptz) at time zone 'Asia/Shanghai')::date)"""),
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

    /**
     * SQL over the alias {@code p} and the parameter {@code :asOf}.
     *
     * @param guestsCounted whether proposals of guests from higher committees count among the own ones
     */
    public String condition(boolean guestsCounted) {
        return guestsCounted || this == GUEST ? condition : "not p.by_guest and " + condition;
    }

    /** As rulebooks and addresses write it: {@code received}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProposalSet> of(String key) {
        return Arrays.stream(values()).filter(set -> set.key().equals(key)).findFirst();
    }
}
