package org.tongxin.fund.domain;

/** Where a project of the fund stands. */
public enum ProjectState {
    APPLIED, REVIEWED, APPROVED, COMPLETED, CLOSED, REFUSED, CANCELLED;

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case CLOSED -> "good";
            case REFUSED -> "bad";
            case CANCELLED -> "quiet";
            case COMPLETED -> "warn";
            default -> "going";
        };
    }
}
