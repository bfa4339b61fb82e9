package org.tongxin.proposal;

/** Who stands behind a proposal (rules.md §1.1). */
public enum ProposalKind {
    /** one member */
    INDIVIDUAL,
    /** several members (联名) */
    JOINT,
    /** a party, a mass organisation, a sector, a special committee or a group (集体) */
    COLLECTIVE
}
