package org.tongxin.fund.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.fund.domain.ProjectState;

/** A project of the fund as lists show it; amounts in 元. */
public record ProjectRow(
        long id, long proposalId, String title, @Nullable String caseLabel, int year, ProjectState state, String applicant, @Nullable Long unitId,
        @Nullable String area, BigDecimal asked, @Nullable BigDecimal proposed, @Nullable BigDecimal approved, BigDecimal paid,
        @Nullable BigDecimal returned, @Nullable String acceptedBy, @Nullable LocalDate acceptedOn) {

    /** Approved and not paid out. */
    public BigDecimal unpaid() {
        return approved == null ? BigDecimal.ZERO : approved.subtract(paid);
    }

    /** Whether the fund gave or gives money for it. */
    public boolean granted() {
        return approved != null && state != ProjectState.CANCELLED;
    }
}
