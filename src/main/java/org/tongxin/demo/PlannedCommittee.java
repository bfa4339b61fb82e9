package org.tongxin.demo;

import java.util.List;

/**
 * One committee with its people and its proposals in order of receipt, the unfinished ones last.
 *
 * @param code          of the committee and its rulebook
 * @param demonstration always true: every page of it must say so
 * @param sessions      all that the proposals need, oldest first
 */
record PlannedCommittee(
        String code, String name, String parent, boolean demonstration, List<PlannedSession> sessions, List<String> sectors,
        List<String> specialCommittees, List<String> townships, List<PlannedUnit> units, List<PlannedPerson> people,
        List<PlannedProposal> proposals) {}
