package org.tongxin.demo;

import java.time.LocalDate;
import java.util.List;

/** What a subject adds to a demonstration committee once its people and proposals are there. */
interface DemoPart {

    /**
     * A committee with its people and proposals.
     *
     * @param proposals ids of the plan's proposals, in its order
     * @param from      day from which its units, sectors and people are there
     */
    record Filled(PlannedCommittee planned, CommitteeFiller.Known known, List<Long> proposals, LocalDate from) {}

    void add(Filled committee);
}
