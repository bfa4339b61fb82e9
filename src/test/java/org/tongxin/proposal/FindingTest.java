package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.search.CaughtUp;
import org.tongxin.search.Finder;

/** Who finds a proposal by its words. */
@ProgramTest
class FindingTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Finder finder;
    @Autowired CaughtUp index;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void the_people_of_every_unit_that_works_on_it_find_it_and_others_do_not() {
        long together = ways.filed(place);
        ways.assigned(place, together, Hands.of(place.housing(), List.of(place.schools()), false));
        long alone = ways.filed(place);
        ways.assigned(place, alone, Hands.of(place.housing()));
        assertThat(foundBy(place.the(Role.UNIT_CLERK))).containsExactlyInAnyOrder(together, alone);
        assertThat(foundBy(Ways.schools(place))).containsExactly(together);
    }

    @Test
    void a_committee_finds_nothing_of_another() {
        ways.filed(place);
        var elsewhere = town.found();
        index.withEverything();
        var clerk = elsewhere.the(Role.PROPOSALS_CLERK);
        assertThat(elsewhere.ask(Role.PROPOSALS_CLERK, () -> finder.find(Ways.STREET_LIGHTS.title(), clerk, 0)).hits()).isEmpty();
    }

    private List<Long> foundBy(Viewer viewer) {
        index.withEverything();
        return Scope.get(place.id(), viewer.account(), () -> finder.find(Ways.STREET_LIGHTS.title(), viewer, 0).hits().stream().map(Finder.Hit::subject).toList());
    }
}
