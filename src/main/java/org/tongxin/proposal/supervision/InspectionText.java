package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tongxin.ui.Refusal;

/**
 * What a person writes of an inspection team.
 *
 * @param bodies     special committees that take part, separated by 、 or commas
 * @param members    members of the CPPCC who take part, likewise
 * @param government people of the government's supervision office, likewise
 */
public record InspectionText(
        @Nullable String name, @Nullable String leader, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate fromOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toOn, @Nullable String bodies, @Nullable String members,
        @Nullable String government) {

    private static final int LINE_MAX = 100;
    private static final int TEAM_MAX = 60;

    public InspectionText {
        name = name == null ? "" : name.strip();
        leader = leader == null ? "" : leader.strip();
    }

    InspectionText requireComplete() {
        if (name.isEmpty() || leader.isEmpty() || fromOn == null || toOn == null || toOn.isBefore(fromOn)) {
            throw new Refusal("supervision.refused.team-incomplete");
        }
        var team = team();
        if (team.isEmpty()) {
            throw new Refusal("supervision.refused.team-empty");
        }
        if (team.size() > TEAM_MAX || name.length() > LINE_MAX || leader.length() > LINE_MAX
                || team.stream().anyMatch(one -> one.name().length() > LINE_MAX)) {
            throw new Refusal("roster.refused.long", LINE_MAX);
        }
        return this;
    }

    List<Inspection.Member> team() {
        var team = new ArrayList<Inspection.Member>();
        add(team, Inspection.Side.BODY, bodies);
        add(team, Inspection.Side.MEMBER, members);
        add(team, Inspection.Side.GOVERNMENT, government);
        return team;
    }

    private static void add(List<Inspection.Member> team, Inspection.Side side, @Nullable String names) {
        if (names != null) {
            names.lines().flatMap(line -> List.of(line.split("[、，,；;]")).stream()).map(String::strip).filter(name -> !name.isEmpty())
                    .forEach(name -> team.add(new Inspection.Member(side, name)));
        }
    }
}
