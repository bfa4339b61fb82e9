package org.tongxin.proposal.early;

/** What of a draft a remark speaks of; also the last part of the message key. */
public enum Part {
    WHOLE, TITLE, SITUATION, ANALYSIS, ASKS
}
