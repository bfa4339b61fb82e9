package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.calendar.Deadlines;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;

/** Review in several steps, grades of registration and marks of quality, as a rulebook asks for them. */
@ProgramTest
class ReviewStepsTest {

    static final String THREE_STEPS = """
            proposal:
              review-steps:
                - {name: 初审, role: first-reviewer}
                - {name: 复审, role: second-reviewer}
                - {name: 终审, role: third-reviewer}
            """;
    static final String GRADES = """
            review:
              grades:
                - {code: A, label: A 类, criteria: 近期可以办成, track: 领导领办, reply: 1m}
                - {code: B, label: B 类, criteria: 列入计划, track: 主办单位牵头}
            """;
    static final String QUALITY = """
            review:
              quality:
                - {code: evidence, label: 调研充分, most: 40}
                - {code: feasible, label: 建议可行, most: 60}
            """;

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired ReviewDesk reviews;
    @Autowired ProposalDesk proposals;
    @Autowired Deadlines deadlines;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves(value = {"M009", "M008"}, page = "/proposals?set=to-review")
    void three_different_people_let_a_proposal_pass_before_it_is_filed() {
        ways.rules(place, THREE_STEPS);
        long id = ways.submitted(place);
        assertThat(pass(Role.FIRST_REVIEWER, id)).isFalse();
        assertThat(pass(Role.SECOND_REVIEWER, id)).isFalse();
        assertThat(ways.text(place, id, "status")).isEqualTo("RECEIVED");
        assertThat(pass(Role.THIRD_REVIEWER, id)).isTrue();
        assertThat(ways.text(place, id, "case_label")).isEqualTo("001");
        assertThat(ways.history(place, id)).containsExactly("submitted", "passed", "passed", "filed");
        assertThat(ways.query(place, "select step from proposal.review where proposal_id = %d order by id".formatted(id), String.class))
                .containsExactly("初审", "复审", "终审");
    }

    @Test
    @Proves({"M009"})
    void no_step_is_skipped() {
        ways.rules(place, THREE_STEPS);
        long id = ways.submitted(place);
        assertThatThrownBy(() -> pass(Role.THIRD_REVIEWER, id)).hasMessage("proposal.refused.not-this-step");
        assertThatThrownBy(() -> pass(Role.PROPOSALS_DIRECTOR, id)).hasMessage("proposal.refused.not-this-step");
    }

    @Test
    @Proves({"M009"})
    void one_person_with_two_roles_does_not_take_two_steps() {
        ways.rules(place, THREE_STEPS);
        long id = ways.submitted(place);
        var both = new Viewer(place.the(Role.FIRST_REVIEWER).account(), "王强", null, Set.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER), Set.of(), null);
        place.as(Role.FIRST_REVIEWER, () -> reviews.pass(both, id, ways.version(place, id), Finding.of("")));
        assertThatThrownBy(() -> place.as(Role.FIRST_REVIEWER, () -> reviews.pass(both, id, ways.version(place, id), Finding.of(""))))
                .hasMessage("proposal.refused.two-steps");
    }

    @Test
    @Proves({"M009", "M008"})
    void a_proposal_sent_back_at_the_second_step_begins_its_review_anew() {
        ways.rules(place, THREE_STEPS);
        long id = ways.submitted(place);
        pass(Role.FIRST_REVIEWER, id);
        place.as(Role.SECOND_REVIEWER, () -> reviews.sendBack(place.the(Role.SECOND_REVIEWER), id, ways.version(place, id), "请补充数据"));
        place.as(Role.MEMBER, () -> proposals.submit(place.the(Role.MEMBER), id, Sheet.stated(Ways.STREET_LIGHTS)));
        assertThat(ways.text(place, id, "review_step")).isEqualTo("0");
        assertThat(pass(Role.FIRST_REVIEWER, id)).isFalse();
    }

    @Test
    @Proves({"M009"})
    void several_pass_a_step_at_once_or_none_does() {
        ways.rules(place, THREE_STEPS);
        long first = ways.submitted(place);
        long second = ways.submitted(place);
        pass(Role.FIRST_REVIEWER, first);
        assertThatThrownBy(() -> place.as(Role.FIRST_REVIEWER, () ->
                        reviews.passAll(place.the(Role.FIRST_REVIEWER), List.of(first, second), Finding.of(""))))
                .hasMessage("proposal.refused.not-this-step");
        assertThat(ways.text(place, second, "review_step")).isEqualTo("0");
    }

    @Test
    @Proves(value = {"M010"}, page = "/proposals/{id}")
    void a_proposal_is_registered_under_a_grade_whose_time_to_reply_holds() {
        ways.rules(place, GRADES);
        long id = ways.submitted(place);
        assertThatThrownBy(() -> pass(Role.FIRST_REVIEWER, id)).hasMessage("proposal.refused.grade-of-registration");
        place.as(Role.FIRST_REVIEWER, () ->
                reviews.pass(place.the(Role.FIRST_REVIEWER), id, ways.version(place, id), new Finding("同意", "A", Map.of())));
        long usual = graded("B");
        long soon = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        long later = ways.assigned(place, usual, Hands.of(place.housing())).getFirst();
        assertThat(place.ask(Role.UNIT_CLERK, () -> deadlines.due("proposal:" + id, "reply-" + soon)).orElseThrow())
                .isBefore(place.ask(Role.UNIT_CLERK, () -> deadlines.due("proposal:" + usual, "reply-" + later)).orElseThrow());
    }

    @Test
    @Proves({"M010"})
    void regrading_needs_a_reason_and_stays_in_the_history() {
        ways.rules(place, GRADES);
        long id = graded("B");
        assertThatThrownBy(() -> regrade(id, "A", " ")).hasMessage("proposal.refused.opinion-missing");
        assertThatThrownBy(() -> regrade(id, "Z", "更急")).hasMessage("proposal.refused.grade-of-registration");
        regrade(id, "A", "群众反映强烈");
        assertThat(ways.text(place, id, "grade")).isEqualTo("A");
        assertThat(ways.query(place, "select note from proposal.history where proposal_id = %d and verb = 'regraded'".formatted(id), String.class))
                .containsExactly("B 类 → A 类：群众反映强烈");
    }

    @Test
    @Proves({"M010"})
    void regrading_moves_the_deadline_of_a_unit_that_has_not_answered() {
        ways.rules(place, GRADES);
        long id = graded("B");
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        var usual = place.ask(Role.UNIT_CLERK, () -> deadlines.due("proposal:" + id, "reply-" + assignment)).orElseThrow();
        regrade(id, "A", "群众反映强烈");
        var soon = place.ask(Role.UNIT_CLERK, () -> deadlines.due("proposal:" + id, "reply-" + assignment)).orElseThrow();
        assertThat(soon).isBefore(usual);
        regrade(id, "B", "核实后不急");
        assertThat(place.ask(Role.UNIT_CLERK, () -> deadlines.due("proposal:" + id, "reply-" + assignment))).contains(usual);
    }

    @Test
    @Proves({"M040"})
    void quality_is_marked_in_review_within_what_each_criterion_allows() {
        ways.rules(place, QUALITY);
        long id = ways.submitted(place);
        assertThatThrownBy(() -> pass(Role.FIRST_REVIEWER, id)).hasMessage("proposal.refused.marks");
        assertThatThrownBy(() -> mark(id, 41, 10)).hasMessage("proposal.refused.marks");
        mark(id, 30, 55);
        assertThat(ways.query(place, "select points from proposal.quality_mark where proposal_id = %d order by criterion".formatted(id), Integer.class))
                .containsExactly(30, 55);
    }

    private boolean pass(Role role, long id) {
        return place.ask(role, () -> reviews.pass(place.the(role), id, ways.version(place, id), Finding.of("")));
    }

    private void mark(long id, int evidence, int feasible) {
        place.as(Role.FIRST_REVIEWER, () -> reviews.pass(place.the(Role.FIRST_REVIEWER), id, ways.version(place, id),
                new Finding("", null, Map.of("evidence", evidence, "feasible", feasible))));
    }

    private long graded(String grade) {
        long id = ways.submitted(place);
        place.as(Role.FIRST_REVIEWER, () ->
                reviews.pass(place.the(Role.FIRST_REVIEWER), id, ways.version(place, id), new Finding("同意", grade, Map.of())));
        return id;
    }

    private void regrade(long id, String grade, String why) {
        place.as(Role.PROPOSALS_DIRECTOR, () -> reviews.regrade(place.the(Role.PROPOSALS_DIRECTOR), id, ways.version(place, id), grade, why));
    }
}
