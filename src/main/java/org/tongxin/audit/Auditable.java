package org.tongxin.audit;

import java.util.Map;

/** An event that the audit trail keeps. Every past-tense event of a duty is one. */
public interface Auditable {

    /** What was done, in the words of the code: {@code proposal.filed}. */
    String act();

    /** What it was done to: {@code proposal:12}. */
    String subject();

    /** The facts worth keeping beside it, in a fixed order; never a password or a phone number. */
    default Map<String, Object> details() {
        return Map.of();
    }
}
