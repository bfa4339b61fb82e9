package org.tongxin.proposal.domain;

/** Something that must have happened before a reply goes on its way; offered as a bean by the subject that knows. */
public interface ReplyGate {

    /** Refuses to let the unit hand its reply in. */
    default void check(CaseFacts proposal, long assignment, HandlingRules rules) {}

    /** Refuses to let the unit's head issue the letter. */
    default void checkIssue(CaseFacts proposal, long assignment) {}
}
