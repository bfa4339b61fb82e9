package org.tongxin.proposal.kin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Rating;

/** Groups of like cases (同类项合并督办): one schedule, each case its own number, reply and rating. */
@ProgramTest
class KinTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired KinDesk desk;
    @Autowired KinReader reader;
    @Autowired EvaluationDesk evaluations;

    Town.Place place;
    long first;
    long second;

    @BeforeEach
    void found() {
        place = town.found();
        first = ways.filed(place);
        second = ways.filed(place);
    }

    @Test
    @Proves(value = {"M016"}, page = "/kin")
    void like_cases_are_supervised_together_and_each_keeps_number_reply_and_rating() {
        long kin = make(first, second);
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, first, Hands.of(place.housing())).getFirst());
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), first, Rating.of("satisfied", "satisfied", "")));

        var shown = place.ask(Role.PROPOSALS_CLERK, () -> reader.find(place.the(Role.PROPOSALS_CLERK), kin)).orElseThrow();
        assertThat(shown.unit()).isEqualTo(place.housing());
        assertThat(shown.dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(shown.members()).extracting(KinView.Member::caseLabel).containsExactly("001", "002");
        assertThat(shown.members()).extracting(KinView.Member::replied).containsExactly(true, false);
        assertThat(shown.members()).extracting(KinView.Member::satisfied).containsExactly(true, null);
        assertThat(ways.text(place, second, "status")).isEqualTo("FILED");
        assertThat(ways.history(place, second)).contains("joined-kin");
    }

    @Test
    void a_case_that_is_not_in_the_group_does_not_leave_it() {
        long kin = make(first, second);
        long third = ways.filed(place);
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> desk.leave(place.the(Role.PROPOSALS_CLERK), kin, third)))
                .isInstanceOf(NoSuchCase.class);
        assertThat(ways.history(place, third)).doesNotContain("left-kin");
    }

    @Test
    void the_unit_that_answers_for_a_group_is_one_of_this_committee() {
        var text = new KinText("路灯", town.found().housing(), null, "");
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> desk.make(place.the(Role.PROPOSALS_CLERK), text, List.of(first, second))))
                .hasMessage("proposal.refused.unit-missing");
    }

    @Test
    @Proves({"M016"})
    void a_case_is_in_one_group_at_most_and_may_leave_it() {
        long kin = make(first, second);
        long third = ways.filed(place);
        assertThatThrownBy(() -> make(first, third)).hasMessage("kin.refused.elsewhere");
        place.as(Role.PROPOSALS_CLERK, () -> desk.leave(place.the(Role.PROPOSALS_CLERK), kin, first));
        make(first, third);
        assertThat(ways.history(place, first)).containsSubsequence("joined-kin", "left-kin", "joined-kin");
    }

    @Test
    @Proves({"M016"})
    void a_group_can_be_dissolved_and_takes_no_more_cases() {
        long kin = make(first, second);
        place.as(Role.PROPOSALS_CLERK, () -> desk.end(place.the(Role.PROPOSALS_CLERK), kin));
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> desk.join(place.the(Role.PROPOSALS_CLERK), kin, first)))
                .hasMessage("kin.refused.ended");
        make(first, second);
    }

    @Test
    void what_is_not_filed_or_not_there_makes_no_group() {
        long received = ways.submitted(place);
        assertThatThrownBy(() -> make(first, received)).hasMessage("proposal.refused.not-filed-yet");
        assertThatThrownBy(() -> make(first)).hasMessage("kin.refused.two");
        long elsewhere = ways.filed(town.found());
        assertThatThrownBy(() -> make(first, elsewhere)).isInstanceOf(NoSuchCase.class);
    }

    private long make(Long... cases) {
        return place.ask(Role.PROPOSALS_CLERK, () -> desk.make(place.the(Role.PROPOSALS_CLERK),
                new KinText("路灯照明", place.housing(), LocalDate.of(2026, 9, 30), "每月一次现场督办"), List.of(cases)));
    }
}
