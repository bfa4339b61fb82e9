package org.tongxin.proposal.archive;

import java.util.Locale;

/** What may be wrong with a case. */
public enum ExceptionKind {
    /** filed, and not assigned in time */
    UNASSIGNED,
    /** assigned, and not signed for in time */
    UNSIGNED,
    /** not answered in time, or closed without an answer */
    UNREPLIED,
    /** answered, and the form not returned in time */
    UNRETURNED,
    /** still open; looked at only before a session is archived */
    OPEN,
    /** closed without a rating where the rules want one */
    UNRATED,
    /** a promise past its date */
    PROMISE,
    /** a key proposal without a leader */
    LEADER,
    /** facts that do not add up */
    SUMS;

    /** As rulebooks and addresses write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
