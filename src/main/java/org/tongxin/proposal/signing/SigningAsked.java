package org.tongxin.proposal.signing;

import java.util.Map;
import org.tongxin.audit.Auditable;

/**
 * Somebody was asked to sign, or answered no. For the audit trail alone: a history is read by many, and who was asked in vain is the
 * proposer's and that person's affair.
 *
 * @param what what happened: {@code asked-to-sign}, {@code signing-declined}, {@code signing-withdrawn}
 * @param who  names of those asked
 */
record SigningAsked(long proposal, String what, String who) implements Auditable {

    @Override
    public String act() {
        return "proposal." + what;
    }

    @Override
    public String subject() {
        return "proposal:" + proposal;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("who", who);
    }
}
