package org.tongxin.proposal.telling;

/**
 * What the rulebook says of reminding.
 *
 * @param dueSoon how many days before a deadline those concerned are reminded; 0 for never
 */
record TellingRules(int dueSoon) {

    TellingRules {
        if (dueSoon < 0 || dueSoon > 60) {
            throw new IllegalArgumentException("due-soon 应为 0 至 60 天");
        }
    }
}
