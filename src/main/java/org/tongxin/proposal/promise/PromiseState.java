package org.tongxin.proposal.promise;

/** Where a promise stands. */
public enum PromiseState {
    /** to be kept */
    OPEN,
    /** the unit says it is fulfilled; the office has not looked yet */
    REPORTED,
    /** found kept in a re-check */
    KEPT,
    /** found kept in part */
    PARTLY,
    /** found not kept */
    BROKEN,
    /** replaced by a later reply of the same unit */
    SUPERSEDED;

    /** Whether the unit still has to do something about it. */
    public boolean unfinished() {
        return this == OPEN || this == PARTLY || this == BROKEN;
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case OPEN -> "going";
            case REPORTED, PARTLY -> "warn";
            case KEPT -> "good";
            case BROKEN -> "bad";
            case SUPERSEDED -> "quiet";
        };
    }
}
