package org.tongxin.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** Which session pages open with when none is asked for. */
@ProgramTest
class ToldSessionTest {

    private static final LocalDate PAST = LocalDate.of(2026, 2, 1);
    private static final LocalDate TO_COME = LocalDate.of(2099, 1, 10);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Figures figures;
    @Autowired Committees committees;
    @Autowired CommitteeDesk desk;
    @Autowired TransactionTemplate transaction;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void work_goes_on_with_the_session_opened_last_while_the_next_one_takes_proposals() {
        plan(4, TO_COME);
        assertThat(running()).as("its window is open, it is not").isEqualTo(3);
        plan(5, PAST);
        assertThat(running()).isEqualTo(5);
    }

    @Test
    void a_review_opens_with_the_newest_year_that_has_results() {
        assertThat(told()).as("nothing replied to yet").isNull();
        ways.answered(place);
        plan(4, PAST);
        assertThat(told()).as("the newer session has no reply").isEqualTo(3);
        ways.answered(place);
        assertThat(told()).isEqualTo(4);
    }

    private void plan(int number, LocalDate opens) {
        place.as(Role.SYSTEM_ADMIN, () -> transaction.executeWithoutResult(status -> {
            long term = desk.openTerm(20 + number, opens, null);
            desk.planSession(term, number, opens.getYear(), opens, opens.plusDays(3), Instant.parse("2021-0" + number + "-01T00:00:00Z"),
                    opens.plusDays(1).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
        }));
    }

    private Integer running() {
        return place.ask(Role.PROPOSALS_CLERK, () -> committees.running().map(Session::number).orElse(null));
    }

    private Integer told() {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.newestWith("replied", Instant.now()).map(Session::number).orElse(null));
    }
}
