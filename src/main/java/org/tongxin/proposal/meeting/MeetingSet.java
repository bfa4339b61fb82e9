package org.tongxin.proposal.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Named sets of meetings that figures count and the list shows; each counts what was held by {@code :asOf}. */
enum MeetingSet {
    /** 交办会 and 督办会 together */
    HANDLING_MEETINGS("m.kind in ('ASSIGNMENT', 'SUPERVISION')"),
    /** 跟踪督办 of units with many cases */
    FOLLOW_UPS("m.kind = 'FOLLOW_UP'"),
    /** 面商督办 */
    FACE_TO_FACE_SESSIONS("m.kind = 'FACE_TO_FACE'");

    private final String condition;

    MeetingSet(String condition) {
        this.condition = condition;
    }

    /** SQL over the alias {@code m} and the date {@code :asOf}. */
    String condition() {
        return condition + " and m.held_at is not null and m.held_on <= :asOf";
    }

    /** As rulebooks and addresses write it: {@code follow-ups}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<MeetingSet> of(String key) {
        return Arrays.stream(values()).filter(set -> set.key().equals(key)).findFirst();
    }
}
