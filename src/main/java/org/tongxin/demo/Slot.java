package org.tongxin.demo;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One proposal of a year while the expansion decides what it shall become. */
final class Slot {

    /** How far a filed one comes. */
    enum End { CLOSED, CLOSED_BY_RULE, RATED, REPLIED, HANDLING }

    final Chance chance;
    PlannedProposal.Kind kind = PlannedProposal.Kind.INDIVIDUAL;
    boolean filed;
    boolean returned;
    boolean between;
    boolean unsatisfied;
    boolean key;
    @Nullable Boolean themed;
    @Nullable String project;
    @Nullable String grade;
    @Nullable String flaw;
    End end = End.CLOSED;
    @Nullable OffsetDateTime receivedAt;
    @Nullable OffsetDateTime filedAt;
    Wording.@Nullable Written text;
    int order;
    int caseNo;

    Slot(Chance chance) {
        this.chance = chance;
    }
}
