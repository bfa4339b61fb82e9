package org.tongxin.proposal.domain;

/** Something that must have happened before a unit hands its reply in; offered as a bean by the subject that knows. */
public interface ReplyGate {

    /** Refuses while it has not happened. */
    void check(CaseFacts proposal, long assignment, HandlingRules rules);
}
