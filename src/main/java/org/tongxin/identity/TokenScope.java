package org.tongxin.identity;

/** What a token opens. */
public enum TokenScope {
    /** what its person may read, over the interface for programs */
    READ,
    /** what its person may read and do */
    ACT,
    /** the calendar of its person's deadlines, and nothing else */
    FEED
}
