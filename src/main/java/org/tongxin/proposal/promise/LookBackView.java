package org.tongxin.proposal.promise;

import java.time.LocalDate;

/** A round of re-checks as lists show it; {@code sessions} in words. */
public record LookBackView(long id, String name, String sessions, LocalDate dueOn, String madeBy, boolean ended, Progress progress) {

    /** How far a round is. */
    public record Progress(long all, long looked, long kept, long partly, long broken) {}
}
