package org.tongxin.fund;

/** What an entry of the ledger is. */
public enum EntryKind {
    /** 专项安排: the Party committee's or the government's money for handling proposals, by document */
    APPROPRIATION,
    /** 筹措资金: money raised by the committee */
    RAISED,
    /** 划拨资金: an earmarked grant that a higher body made after the committee's coordination */
    GRANT,
    /** 帮扶资金和物资: money or valued goods given in aid */
    AID,
    /** 经费支出: what a trip, a survey, a meeting or a reception cost */
    COST;

    /** Whether it brings something that beneficiaries then get. */
    public boolean comesIn() {
        return this == RAISED || this == GRANT || this == AID;
    }

    /** As rulebooks, addresses and message keys write it. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
