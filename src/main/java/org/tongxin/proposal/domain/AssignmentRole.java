package org.tongxin.proposal.domain;

/** What a unit is to a case (rules.md §1.7). */
public enum AssignmentRole {
    /** 主办, or the only one: answers the proposer */
    LEAD,
    /** 会办: gives its opinion to the leading unit */
    CO,
    /** 分办: answers its own part */
    SEPARATE;

    /** Whether it answers the proposer itself. */
    public boolean answers() {
        return this != CO;
    }
}
