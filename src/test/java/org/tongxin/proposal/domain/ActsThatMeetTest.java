package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.AtOnce;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.calendar.Deadlines;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.ui.Refusal;

/** Acts on one case that meet, or come in an order nobody thought of: no fact is lost and none is half. */
@ProgramTest
class ActsThatMeetTest {

    static final Rating CONTENT = Rating.of("satisfied", "satisfied", "");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired AtOnce atOnce;
    @Autowired AssignmentDesk assignments;
    @Autowired ReplyDesk replies;
    @Autowired EvaluationDesk evaluations;
    @Autowired MergeDesk mergers;
    @Autowired ReviewDesk reviews;
    @Autowired ProposalDesk proposals;
    @Autowired Deadlines deadlines;

    Town.Place place;
    Viewer housing;
    Viewer schools;

    @BeforeEach
    void found() {
        place = town.found();
        housing = place.the(Role.UNIT_CLERK);
        schools = Ways.schools(place);
    }

    @Test
    void two_units_that_issue_at_once_have_answered_the_case() {
        long id = ways.filed(place);
        var hands = separately(id);
        ways.signed(place, housing, hands.get(0));
        ways.signed(place, schools, hands.get(1));
        ways.handedIn(place, housing, hands.get(0), Stance.ACCEPTED, Stance.ACCEPTED);
        ways.handedIn(place, schools, hands.get(1), Stance.ACCEPTED, Stance.ACCEPTED);

        atOnce.run(work -> place.as(Role.UNIT_HEAD, work), () -> replies.issue(housing, hands.get(0)),
                () -> place.as(Role.UNIT_HEAD, () -> replies.issue(schools, hands.get(1))));

        assertThat(ways.text(place, id, "replied_at")).isNotNull();
    }

    @Test
    void two_units_that_hand_in_at_once_do_not_leave_an_ask_to_each_other() {
        long id = ways.filed(place);
        var hands = separately(id);
        ways.signed(place, housing, hands.get(0));
        ways.signed(place, schools, hands.get(1));

        assertThatThrownBy(() -> atOnce.run(work -> place.as(Role.UNIT_CLERK, work),
                        () -> handIn(housing, hands.get(0), Stance.ACCEPTED, Stance.ELSEWHERE),
                        () -> place.as(Role.UNIT_CLERK, () -> handIn(schools, hands.get(1), Stance.ACCEPTED, Stance.ELSEWHERE))))
                .hasMessage("proposal.refused.ask-left");
    }

    @Test
    void two_satisfied_raters_who_meet_close_the_case() {
        ways.rules(place, "handling: {raters: all}");
        long id = ways.answered(place);
        var signer = place.the(Role.CONVENER);
        ways.backdate(place, "insert into proposal.signer (proposal_id, account_id, name, position, agreed_at) values (%d, %d, '召集人', 1, now())"
                .formatted(id, signer.account()));

        atOnce.run(work -> place.as(Role.MEMBER, work), () -> evaluations.rate(place.the(Role.MEMBER), id, CONTENT),
                () -> place.as(Role.CONVENER, () -> evaluations.rate(signer, id, CONTENT)));

        assertThat(ways.text(place, id, "closed_as")).isEqualTo("RATED");
    }

    @Test
    void what_is_being_merged_is_not_given_to_a_unit_meanwhile() {
        long main = ways.filed(place);
        long other = ways.filed(place);

        assertThatThrownBy(() -> atOnce.run(work -> place.as(Role.FIRST_REVIEWER, work),
                        () -> mergers.merge(place.the(Role.FIRST_REVIEWER), main, List.of(other), "同一事项"),
                        () -> ways.assigned(place, other, Hands.of(place.housing()))))
                .hasMessage("proposal.refused.out-of-order");
        assertThat(ways.inForce(place, other)).isEmpty();
    }

    @Test
    void a_withdrawn_case_is_not_signed_for_any_more() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        place.as(Role.PROPOSALS_CLERK, () -> mergers.withdrawFiled(place.the(Role.PROPOSALS_CLERK), id, "提案者书面申请"));

        assertThatThrownBy(() -> ways.signed(place, housing, assignment)).hasMessage("proposal.refused.out-of-order");
    }

    @Test
    void a_rating_of_the_first_letter_is_kept_while_the_other_unit_has_not_begun() {
        long id = ways.filed(place);
        var hands = separately(id);
        ways.replied(place, housing, hands.get(0), Stance.ACCEPTED, Stance.ACCEPTED);
        rate(id, CONTENT);

        assertThat(ways.query(place, "select count(*) from proposal.evaluation where proposal_id = " + id, Long.class)).containsExactly(1L);
        assertThat(ways.text(place, id, "status")).isEqualTo("FILED");
    }

    @Test
    void the_time_to_rate_runs_until_every_letter_is_rated() {
        long id = ways.filed(place);
        var hands = separately(id);
        ways.replied(place, housing, hands.get(0), Stance.ACCEPTED, Stance.ACCEPTED);
        ways.replied(place, schools, hands.get(1), Stance.ACCEPTED, Stance.ACCEPTED);
        rate(id, CONTENT);
        assertThat(feedbackDue(id)).isTrue();
        rate(id, Rating.of("satisfied", "unsatisfied", "学校门口还没有装"));
        assertThat(feedbackDue(id)).isFalse();
    }

    @Test
    void a_case_nobody_can_rate_is_not_closed_as_rated() {
        long id = ways.answered(place);
        ways.backdate(place, "update proposal.proposal set proposer_id = null where id = " + id);
        place.as(Role.UNIT_CLERK, () -> evaluations.unsealed(housing, id));
        assertThat(ways.text(place, id, "status")).isEqualTo("FILED");
    }

    @Test
    void a_unit_that_has_answered_keeps_its_part_though_another_has_not() {
        long id = ways.filed(place);
        var hands = separately(id);
        ways.replied(place, housing, hands.get(0), Stance.ACCEPTED, Stance.ACCEPTED);
        long third = ways.query(place, "insert into committee.unit (system_id, name, valid_from) select system_id, '交通局', valid_from"
                + " from committee.unit where id = %d returning id".formatted(place.housing()), Long.class).getFirst();

        assertThatThrownBy(() -> place.as(Role.OFFICE_DISPATCHER, () ->
                        assignments.reassign(place.the(Role.OFFICE_DISPATCHER), hands.get(0), third, "改由交通局办理")))
                .hasMessage("proposal.refused.replied-already");
    }

    @Test
    void a_case_others_were_merged_into_does_not_go_into_a_third() {
        long first = ways.filed(place);
        long second = ways.filed(place);
        long third = ways.filed(place);
        place.as(Role.FIRST_REVIEWER, () -> mergers.merge(place.the(Role.FIRST_REVIEWER), first, List.of(second), "同一事项"));
        assertThatThrownBy(() -> place.as(Role.FIRST_REVIEWER, () ->
                        mergers.merge(place.the(Role.FIRST_REVIEWER), third, List.of(first), "同一事项")))
                .hasMessage("proposal.refused.merge-main");
    }

    @Test
    void a_draft_among_many_to_file_is_refused_with_a_reason() {
        long received = ways.submitted(place);
        long draft = place.ask(Role.MEMBER, () -> proposals.begin(place.the(Role.MEMBER), Town.key(), Ways.STREET_LIGHTS));
        assertThatThrownBy(() -> place.as(Role.FIRST_REVIEWER, () ->
                        reviews.passAll(place.the(Role.FIRST_REVIEWER), List.of(draft, received), Finding.of(""))))
                .isInstanceOf(Refusal.class);
        assertThat(ways.text(place, received, "status")).isEqualTo("RECEIVED");
    }

    @Test
    void a_reply_answers_no_more_asks_than_there_are() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        ways.signed(place, housing, assignment);
        assertThatThrownBy(() -> ways.handedIn(place, housing, assignment, Stance.ACCEPTED, Stance.ACCEPTED, Stance.ACCEPTED))
                .hasMessage("proposal.refused.answers-incomplete");
    }

    private List<Long> separately(long id) {
        return ways.assigned(place, id, new Hands(List.of(place.housing(), place.schools()), List.of()));
    }

    private void handIn(Viewer unit, long assignment, Stance... stances) {
        replies.write(unit, assignment, 0, Ways.letter(stances));
        replies.handIn(unit, assignment);
    }

    private void rate(long id, Rating rating) {
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, rating));
    }

    private boolean feedbackDue(long id) {
        return place.ask(Role.MEMBER, () -> deadlines.due("proposal:" + id, "feedback")).isPresent();
    }
}
