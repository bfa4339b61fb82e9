package org.tongxin.proposal.domain;

/** What a unit answers to one ask. */
public enum Stance {
    /** not answered yet */
    OPEN,
    /** taken up and done */
    ACCEPTED,
    /** taken up in part */
    PARTLY,
    /** will be done, by a date */
    PLANNED,
    /** will not be done, for a reason */
    NOT,
    /** left to another of the units that answer their parts */
    ELSEWHERE
}
