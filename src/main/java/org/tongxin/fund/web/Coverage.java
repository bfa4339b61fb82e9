package org.tongxin.fund.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.fund.domain.ProjectState;

/**
 * Which livelihood-project proposals each township and street has in a year's sessions.
 *
 * @param wanted how many each shall have
 */
public record Coverage(int wanted, List<Area> areas) {

    /** A township or street with its proposals. */
    public record Area(long id, String name, boolean street, boolean ended, List<Tied> tied) {}

    /** A proposal tied to it, with its project of the fund, if it has one. */
    public record Tied(long proposal, String title, @Nullable String caseLabel, @Nullable Long project, @Nullable ProjectState state) {}

    public long townships() {
        return areas.stream().filter(area -> !area.street()).count();
    }

    public long streets() {
        return areas.stream().filter(Area::street).count();
    }

    /** How many have exactly what they shall have. */
    public long right() {
        return areas.stream().filter(area -> area.tied().size() == wanted).count();
    }

    /** {@code right}, {@code missing} or {@code double}: key of the word and tone. */
    public String mark(Area area) {
        return area.tied().size() == wanted ? "right" : area.tied().size() < wanted ? "missing" : "double";
    }
}
