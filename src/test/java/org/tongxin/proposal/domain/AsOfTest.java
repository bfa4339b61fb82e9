package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.figure.Cut;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** A figure of an earlier day counts what was so on that day, whatever came after. */
@ProgramTest
class AsOfTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired ProposalFigures figures;
    @Autowired EvaluationDesk evaluations;
    @Autowired TransactionTemplate transaction;

    @Test
    void what_was_answered_again_or_given_away_later_counts_from_then_on() {
        var place = town.found();
        long again = ways.answered(place);
        long several = ways.filed(place);
        var hands = ways.assigned(place, several, new Hands(List.of(place.housing(), place.schools()), List.of()));
        var before = Instant.now().plus(Duration.ofSeconds(1));

        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), again, Rating.of("satisfied", "unsatisfied", "还差一半")));
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.reopen(place.the(Role.PROPOSALS_CLERK), again, ways.inForce(place, again).getFirst(), "请再办"));
        ways.backdate(place, "update proposal.history set at = at + interval '1 day' where verb = 'reopened'");
        ways.backdate(place, "update proposal.assignment set ended_at = now() + interval '1 day', ended_because = '改由一家办理' where id = " + hands.get(1));
        var after = Instant.now().plus(Duration.ofDays(2));

        assertThat(count(place, "rehandled", before)).isZero();
        assertThat(count(place, "rehandled", after)).isEqualTo(1);
        assertThat(count(place, "several-units", before)).isEqualTo(1);
        assertThat(count(place, "several-units", after)).isZero();
    }

    private long count(Town.Place place, String set, Instant asOf) {
        return place.ask(Role.PROPOSALS_CLERK, () -> transaction.execute(status ->
                figures.count(set, new Cut(List.of(place.session()), asOf, null, List.of()))));
    }
}
