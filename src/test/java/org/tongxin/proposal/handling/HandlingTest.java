package org.tongxin.proposal.handling;

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
import org.tongxin.calendar.Deadlines;
import org.tongxin.calendar.Limit;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.AssignmentDesk;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.proposal.web.ProposalList;

/** What goes on between units, proposer and office while a case is handled. */
@ProgramTest
class HandlingTest {

    static final LocalDate EARLIER = LocalDate.of(2026, 1, 20);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired AssignmentDesk assignments;
    @Autowired ObjectionDesk objections;
    @Autowired ExtensionDesk extensions;
    @Autowired ContactDesk contacts;
    @Autowired CoOpinionDesk opinions;
    @Autowired EvaluationDesk evaluations;
    @Autowired Deadlines deadlines;
    @Autowired ProposalList lists;

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
    @Proves(value = {"M028"}, page = "/proposals/{id}")
    void a_lead_unit_answers_and_a_co_unit_gives_it_its_opinion() {
        long id = ways.filed(place);
        var hands = ways.assigned(place, id, new Hands(List.of(place.housing()), List.of(place.schools())));
        ways.signed(place, schools, hands.get(1));
        assertThatThrownBy(() -> ways.handedIn(place, schools, hands.get(1), Stance.ACCEPTED, Stance.ACCEPTED))
                .hasMessage("proposal.refused.co-does-not-reply");
        place.as(Role.UNIT_CLERK, () -> opinions.give(schools, hands.get(1), "学校周边路段优先安装。"));
        ways.replied(place, housing, hands.get(0));

        assertThat(ways.text(place, id, "replied_at")).isNotNull();
        assertThat(ways.history(place, id)).contains("co-opinion", "replied");
    }

    @Test
    void units_that_answer_separately_answer_every_ask_between_them() {
        long id = ways.filed(place);
        var hands = ways.assigned(place, id, new Hands(List.of(place.housing(), place.schools()), List.of()));
        ways.replied(place, housing, hands.get(0), Stance.ACCEPTED, Stance.ELSEWHERE);
        assertThat(ways.text(place, id, "replied_at")).as("one of two letters is no reply yet").isNull();

        ways.signed(place, schools, hands.get(1));
        assertThatThrownBy(() -> ways.handedIn(place, schools, hands.get(1), Stance.ELSEWHERE, Stance.ELSEWHERE))
                .hasMessage("proposal.refused.ask-left");
        ways.replied(place, schools, hands.get(1), Stance.ELSEWHERE, Stance.PLANNED);
        assertThat(ways.text(place, id, "replied_at")).isNotNull();
    }

    @Test
    void a_unit_alone_may_not_leave_an_ask_to_others() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        ways.signed(place, housing, assignment);
        assertThatThrownBy(() -> ways.handedIn(place, housing, assignment, Stance.ACCEPTED, Stance.ELSEWHERE))
                .hasMessage("proposal.refused.nobody-else");
    }

    @Test
    @Proves(value = {"M028"}, page = "/proposals/{id}")
    void an_accepted_objection_gives_the_case_to_the_other_unit() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        place.as(Role.UNIT_CLERK, () -> objections.raise(housing, assignment, "校园内路灯由教育局管理", place.schools()));
        long objection = ways.query(place, "select id from proposal.objection where assignment_id = " + assignment, Long.class).getFirst();
        place.as(Role.OFFICE_DISPATCHER, () -> objections.accept(place.the(Role.OFFICE_DISPATCHER), objection, place.schools(), ""));

        assertThatThrownBy(() -> ways.signed(place, housing, assignment)).isInstanceOf(NoSuchCase.class);
        ways.replied(place, schools, ways.inForce(place, id).getFirst());
        assertThat(ways.text(place, id, "replied_at")).isNotNull();
        assertThat(ways.history(place, id)).contains("objected", "taken-back");
    }

    @Test
    void a_late_objection_is_refused() {
        long assignment = ways.assigned(place, ways.filed(place), Hands.of(place.housing())).getFirst();
        ways.backdate(place, "update proposal.assignment set assigned_at = assigned_at - interval '30 days' where id = " + assignment);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> objections.raise(housing, assignment, "不是本局职责", place.schools())))
                .hasMessage("proposal.refused.objection-late");
    }

    @Test
    void an_objection_needs_a_reason_and_a_better_unit() {
        long assignment = ways.assigned(place, ways.filed(place), Hands.of(place.housing())).getFirst();
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> objections.raise(housing, assignment, "不是本局职责", place.housing())))
                .hasMessage("proposal.refused.objection-incomplete");
    }

    @Test
    void granted_time_moves_the_deadline_of_that_unit() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        var before = due(id, assignment);
        place.as(Role.UNIT_CLERK, () -> extensions.ask(housing, assignment, Limit.months(1), "需等财政批复"));
        long extension = ways.query(place, "select id from proposal.extension where assignment_id = " + assignment, Long.class).getFirst();
        assertThat(due(id, assignment)).isEqualTo(before);
        place.as(Role.OFFICE_DISPATCHER, () -> extensions.grant(place.the(Role.OFFICE_DISPATCHER), extension, "同意"));
        assertThat(due(id, assignment)).isAfter(before.plusDays(25));
    }

    @Test
    void more_time_than_the_rulebook_allows_is_refused() {
        long assignment = ways.assigned(place, ways.filed(place), Hands.of(place.housing())).getFirst();
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> extensions.ask(housing, assignment, Limit.months(6), "需等财政批复")))
                .hasMessage("proposal.refused.extension-long");
    }

    @Test
    @Proves(value = {"M013"}, page = "/proposals/{id}")
    void where_the_rulebook_wants_a_meeting_no_reply_goes_without_one() {
        ways.rules(place, "handling: {face-to-face: true}");
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        ways.signed(place, housing, assignment);
        talk(housing, id, assignment, "phone");
        assertThatThrownBy(() -> ways.handedIn(place, housing, assignment, Stance.ACCEPTED, Stance.PLANNED))
                .hasMessage("proposal.refused.meet-first");
        talk(housing, id, assignment, "visit");
        ways.handedIn(place, housing, assignment, Stance.ACCEPTED, Stance.PLANNED);
        assertThat(ways.history(place, id)).containsSubsequence("contacted", "contacted", "reply-handed-in");
    }

    @Test
    @Proves(value = {"M015"}, page = "/proposals/{id}")
    void unit_proposer_and_committee_write_contacts_and_nobody_else() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        talk(housing, id, assignment, "phone");
        place.as(Role.MEMBER, () -> contacts.log(place.the(Role.MEMBER), id, null, note("meeting")));
        place.as(Role.PROPOSALS_CLERK, () -> contacts.log(place.the(Role.PROPOSALS_CLERK), id, null, note("meeting")));
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> contacts.log(schools, id, assignment, note("meeting"))))
                .isInstanceOf(NoSuchCase.class);
        assertThat(ways.query(place, "select side from proposal.contact where proposal_id = %d order by id".formatted(id), String.class))
                .containsExactly("UNIT", "PROPOSER", "COMMITTEE");
    }

    @Test
    void two_hops_go_through_the_office_of_a_system() {
        ways.rules(place, "handling: {hops: 2}");
        long id = ways.filed(place);
        assertThatThrownBy(() -> ways.assigned(place, id, Hands.of(place.housing()))).hasMessage("proposal.refused.route-first");
        long system = ways.query(place, "select id from committee.handling_system", Long.class).getFirst();
        place.as(Role.PROPOSALS_CLERK, () -> assignments.route(place.the(Role.PROPOSALS_CLERK), id, system));
        ways.assigned(place, id, Hands.of(place.housing()));
        assertThat(ways.history(place, id)).containsSubsequence("routed", "assigned");
    }

    @Test
    @Proves(value = {"M029", "M032"}, page = "/proposals/{id}")
    void an_unsatisfied_case_is_answered_again_and_then_closed() {
        long id = ways.answered(place);
        long assignment = ways.inForce(place, id).getFirst();
        rate(id, Rating.of("satisfied", "unsatisfied", "路灯还没有装"));
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.reopen(place.the(Role.PROPOSALS_CLERK), id, assignment, "理由成立"));
        assertThat(due(id, assignment)).as("its own clock").isNotNull();
        ways.replied(place, housing, assignment, Stance.ACCEPTED, Stance.ACCEPTED);
        rate(id, Rating.of("satisfied", "satisfied", ""));

        assertThat(ways.text(place, id, "status")).isEqualTo("CLOSED");
        assertThat(ways.query(place, "select round from proposal.reply where proposal_id = %d order by id".formatted(id), Integer.class))
                .containsExactly(1, 2);
        assertThat(ways.history(place, id)).containsSubsequence("evaluated", "reopened", "replied", "evaluated", "closed");
    }

    @Test
    void only_an_unsatisfied_case_is_answered_again() {
        long id = ways.answered(place);
        long assignment = ways.inForce(place, id).getFirst();
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () ->
                        evaluations.reopen(place.the(Role.PROPOSALS_CLERK), id, assignment, "再办")))
                .hasMessage("proposal.refused.not-unsatisfied");
    }

    @Test
    void a_second_rating_months_later_stands_beside_the_first() {
        long id = ways.answered(place);
        rate(id, new Rating(null, "satisfied", "satisfied", "", List.of("satisfied", "basically")));
        var again = Rating.of("satisfied", "unsatisfied", "路灯又坏了一半");
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> evaluations.rateAgain(place.the(Role.MEMBER), id, again)))
                .hasMessage("proposal.refused.again-too-early");
        ways.backdate(place, "update proposal.proposal set closed_at = closed_at - interval '7 months' where id = " + id);
        place.as(Role.MEMBER, () -> evaluations.rateAgain(place.the(Role.MEMBER), id, again));

        assertThat(ways.query(place, "select result from proposal.evaluation where proposal_id = %d order by id".formatted(id), String.class))
                .containsExactly("satisfied", "unsatisfied");
        assertThat(ways.text(place, id, "status")).isEqualTo("CLOSED");
    }

    @Test
    void a_contact_belongs_to_the_case_of_the_units_own_part() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        long another = ways.filed(place);
        ways.assigned(place, another, Hands.of(place.housing()));
        assertThatThrownBy(() -> talk(housing, another, assignment, "visit")).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void a_better_unit_is_one_of_this_committee() {
        long assignment = ways.assigned(place, ways.filed(place), Hands.of(place.housing())).getFirst();
        long foreign = town.found().housing();
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> objections.raise(housing, assignment, "不是本局职责", foreign)))
                .hasMessage("proposal.refused.unit-missing");
    }

    @Test
    void what_is_too_long_to_keep_is_refused_with_a_reason() {
        long id = ways.filed(place);
        var hands = ways.assigned(place, id, new Hands(List.of(place.housing()), List.of(place.schools())));
        var long1 = "长".repeat(1_001);
        var long4 = "长".repeat(4_001);
        assertTooLong(() -> objections.raise(housing, hands.get(0), long1, place.schools()));
        assertTooLong(() -> extensions.ask(housing, hands.get(0), Limit.months(1), long1));
        assertTooLong(() -> opinions.give(schools, hands.get(1), long4));
        assertTooLong(() -> contacts.log(housing, id, hands.get(0), new ContactDesk.Note("visit", EARLIER, "文昌路", "李梅", long4)));
    }

    private void assertTooLong(Runnable act) {
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, act)).hasMessage("proposal.refused.text-long");
    }

    @Test
    void a_second_rating_is_of_the_last_letter_and_not_of_a_round_never_issued() {
        long id = ways.answered(place);
        long assignment = ways.inForce(place, id).getFirst();
        rate(id, Rating.of("satisfied", "unsatisfied", "还差一半"));
        var clerk = place.the(Role.PROPOSALS_CLERK);
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.reopen(clerk, id, assignment, "请再办"));
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.close(clerk, id, "经核实已办到位"));
        ways.backdate(place, "update proposal.proposal set closed_at = closed_at - interval '7 months' where id = " + id);
        place.as(Role.MEMBER, () -> evaluations.rateAgain(place.the(Role.MEMBER), id, Rating.of("satisfied", "satisfied", "")));
        assertThat(ways.query(place, "select r.round from proposal.evaluation e join proposal.reply r on r.id = e.reply_id where e.again and e.proposal_id = "
                + id, Integer.class)).containsExactly(1);
    }

    @Test
    void a_request_waits_for_the_office_only_while_the_case_is_open() {
        long id = ways.answered(place);
        long assignment = ways.inForce(place, id).getFirst();
        ways.backdate(place, "insert into proposal.extension (version, proposal_id, assignment_id, more, reason, asked_account, asked_by, asked_on)"
                + " values (1, %d, %d, '1m', '需等财政批复', 1, '丁小燕', current_date)".formatted(id, assignment));
        assertThat(waiting("to-decide-extension")).isEqualTo(1);
        rate(id, Rating.of("satisfied", "satisfied", ""));
        assertThat(waiting("to-decide-extension")).isZero();
    }

    private long waiting(String list) {
        return place.ask(Role.OFFICE_DISPATCHER, () -> lists.waiting(place.the(Role.OFFICE_DISPATCHER))).entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(list)).mapToLong(java.util.Map.Entry::getValue).sum();
    }

    private void rate(long id, Rating rating) {
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, rating));
    }

    private void talk(Viewer unit, long id, long assignment, String way) {
        place.as(Role.UNIT_CLERK, () -> contacts.log(unit, id, assignment, note(way)));
    }

    private static ContactDesk.Note note(String way) {
        return new ContactDesk.Note(way, EARLIER, "文昌路", "李梅、王强、丁小燕", "一同察看了路段，商定先装学校门口。");
    }

    private LocalDate due(long id, long assignment) {
        return place.ask(Role.UNIT_CLERK, () -> deadlines.due("proposal:" + id, "reply-" + assignment).orElse(null));
    }
}
