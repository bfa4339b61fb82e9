package org.tongxin.proposal.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A supplementary reply as pages show it; unissued ones only inside their unit. */
public record SupplementView(
        long id, long assignment, long unit, String unitName, String status, String text, String letterNo, String classBefore, String classAfter,
        String writtenBy, @Nullable String sentBack, @Nullable Instant issuedAt) {

    public boolean issued() {
        return status.equals("ISSUED");
    }

    public boolean inCheck() {
        return status.equals("IN_CHECK");
    }

    public boolean reclassifies() {
        return !classBefore.equals(classAfter);
    }
}
