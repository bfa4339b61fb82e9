package org.tongxin.proposal.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inspection as its page shows it. */
public record InspectionView(Line line, List<OnTeam> team, List<VisitLine> visits, List<FindingLine> findings) {

    /** An inspection in a list. */
    public record Line(
            long id, long session, String name, String leader, LocalDate fromOn, LocalDate toOn, int visits, int findings, int open) {}

    /** One on the team; side is BODY, MEMBER or GOVERNMENT. */
    public record OnTeam(String side, String name) {}

    /** A visit; number counts from 0. */
    public record VisitLine(int number, long unit, String unitName, LocalDate on, @Nullable String summary) {}

    /** A finding. */
    public record FindingLine(
            long id, long inspection, String inspectionName, long unit, String unitName, long proposal, @Nullable String caseLabel, String title,
            String found, String rectify, @Nullable LocalDate dueOn, @Nullable String rectified, @Nullable Instant rectifiedAt,
            @Nullable String checkNote, @Nullable Instant closedAt, boolean overdue) {

        /** Last part of the key of its words. */
        public String state() {
            return closedAt != null ? "closed" : rectifiedAt != null ? "rectified" : overdue ? "overdue" : "open";
        }

        public String tone() {
            return switch (state()) {
                case "closed" -> "good";
                case "rectified" -> "going";
                case "overdue" -> "bad";
                default -> "warn";
            };
        }
    }

    /** A case of a visited unit, about which something may be found. */
    public record Choice(long proposal, long unit, String unitName, @Nullable String caseLabel, String title) {}

    /** The names of one side, as the form takes them. */
    public String names(String side) {
        return String.join("、", team.stream().filter(one -> one.side().equals(side)).map(OnTeam::name).toList());
    }
}
