package org.tongxin.proposal.domain;

import org.tongxin.calendar.Limit;

/**
 * The section {@code signing} of a rulebook: who may stand behind a proposal and how (rules.md §1.1).
 *
 * @param expiry             how long an invitation to sign jointly is open
 * @param untilCutoff        whether it ends with the cut-off of the session at the latest
 * @param most               how many may be invited to one proposal
 * @param seconding          whether members second proposals here (附议)
 * @param contactRequired    whether a collective names a contact person with a phone
 * @param mainWriterRequired whether a collective names its main writer
 * @param guests             whether members of higher committees living here may propose
 * @param guestsCounted      whether their proposals count among the own ones
 */
public record SigningRules(
        Limit expiry, boolean untilCutoff, int most, boolean seconding, boolean contactRequired, boolean mainWriterRequired, boolean guests,
        boolean guestsCounted) {

    public SigningRules {
        if (most < 1 || most > 500) {
            throw new IllegalArgumentException("most 须为 1 至 500");
        }
    }
}
