package org.tongxin.proposal.domain;

import java.time.LocalDate;
import org.tongxin.committee.Session;

/** When something happened beside a plenary: before, during or after its days. */
public enum SessionPhase {
    BEFORE, DURING, AFTER;

    public static SessionPhase of(Session session, LocalDate day) {
        return day.isBefore(session.opensOn()) ? BEFORE : day.isAfter(session.closesOn()) ? AFTER : DURING;
    }
}
