package org.tongxin.proposal.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.ui.Refusal;

/** Ratings by both sides, sealed, and by nobody in another's place. */
@ProgramTest
class TwoWayRatingTest {

    static final String TWO_WAY = """
            follow-up:
              cooperation: [{code: clear, label: 建议具体可行}, {code: contact, label: 配合沟通}]
            """;
    static final String WORDS = "路灯只装了一半";
    static final String COMMENT = "提案者多次陪同察看";

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired EvaluationDesk evaluations;
    @Autowired CooperationDesk cooperation;
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    Town.Place place;
    Viewer housing;
    Viewer member;

    @BeforeEach
    void found() {
        place = town.found();
        housing = place.the(Role.UNIT_CLERK);
        member = place.the(Role.MEMBER);
    }

    @Test
    @Proves({"M032"})
    void an_unreturned_form_is_closed_for_its_own_reason_and_never_counts_as_satisfied() {
        long id = ways.answered(place);
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.close(place.the(Role.PROPOSALS_CLERK), id, "逾期未反馈"));
        assertThat(ways.text(place, id, "closed_as")).isEqualTo("UNRETURNED");
        assertThat(ways.query(place, "select count(*) from proposal.evaluation where proposal_id = " + id, Long.class)).containsExactly(0L);
        assertThat(rows("satisfied", Role.PROPOSALS_CLERK)).doesNotContain("文昌路");
        assertThat(rows("rated", Role.PROPOSALS_CLERK)).doesNotContain("文昌路");
        assertThat(rows("unreturned", Role.PROPOSALS_CLERK)).contains("文昌路");
    }

    @Test
    void a_case_its_rater_found_unsatisfactory_is_closed_as_judged() {
        long id = ways.answered(place);
        rate(id, Rating.of("satisfied", "unsatisfied", WORDS));
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.close(place.the(Role.PROPOSALS_CLERK), id, "已当面说明，条件所限"));
        assertThat(ways.text(place, id, "closed_as")).isEqualTo("JUDGED");
        assertThat(rows("satisfied", Role.PROPOSALS_CLERK)).doesNotContain("文昌路");
    }

    @Test
    @Proves({"M029", "M032"})
    void nobody_rates_in_the_proposers_place() throws Exception {
        long id = ways.answered(place);
        long assignment = ways.inForce(place, id).getFirst();
        var base = "/" + place.code() + "/proposals/" + id;
        for (var role : Role.values()) {
            if (role == Role.MEMBER) {
                continue;
            }
            for (var path : List.of("/evaluation", "/evaluations")) {
                int status = post(base + path, role, "attitude", "satisfied", "result", "satisfied", "assignment", "" + assignment);
                assertThat(status).as(role + path).isIn(403, 404);
            }
        }
        var secretary = new Viewer(member.account(), member.name(), new Viewer.Secretary(housing.account(), "秘书"), Set.of(Role.MEMBER), Set.of(), null);
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> evaluations.rate(secretary, id, Rating.of("satisfied", "satisfied", ""))))
                .isInstanceOf(NoSuchCase.class);
        assertThat(secretary.may(org.tongxin.identity.Act.EVALUATE_REPLY)).isFalse();
        var alsoUnit = new Viewer(housing.account(), "经办人兼委员", null, Set.of(Role.MEMBER, Role.UNIT_CLERK), Set.of(place.housing()), null);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> evaluations.rate(alsoUnit, id, Rating.of("satisfied", "satisfied", ""))))
                .as("a unit's clerk who is a member, too, is not this proposal's proposer").isInstanceOf(NoSuchCase.class);
        assertThat(ways.query(place, "select count(*) from proposal.evaluation where proposal_id = " + id, Long.class)).containsExactly(0L);
    }

    @Test
    void without_a_rule_the_unit_does_not_rate() {
        long id = ways.answered(place);
        assertThatThrownBy(() -> cooperate(id)).isInstanceOf(Refusal.class).hasMessage("cooperation.refused.off");
    }

    @Test
    @Proves({"M032"})
    void the_proposers_rating_is_hidden_from_the_unit_until_the_unit_has_rated() throws Exception {
        ways.rules(place, TWO_WAY);
        long id = ways.answered(place);
        rate(id, Rating.of("satisfied", "unsatisfied", WORDS));
        assertThat(asked(housing, "select comment from proposal.evaluation")).as("SQL as the unit").isEmpty();
        assertThat(page(id, Role.UNIT_CLERK)).doesNotContain(WORDS).doesNotContain("不满意");
        for (var set : List.of("rated", "satisfied", "unreturned", "to-judge")) {
            assertThat(rows(set, Role.UNIT_CLERK)).as("list " + set).doesNotContain("文昌路");
            assertThat(export(set, Role.UNIT_CLERK)).as("export " + set).doesNotContain("文昌路");
        }
        assertThat(export("", Role.UNIT_CLERK)).contains("文昌路").doesNotContain("不满意");
        assertThat(page(id, Role.PROPOSALS_CLERK)).as("the office judges").contains(WORDS);

        cooperate(id);
        assertThat(asked(housing, "select comment from proposal.evaluation")).containsExactly(WORDS);
        assertThat(page(id, Role.UNIT_CLERK)).contains(WORDS);
    }

    @Test
    @Proves({"M032"})
    void a_satisfied_case_is_closed_only_when_both_have_rated() throws Exception {
        ways.rules(place, TWO_WAY);
        long id = ways.answered(place);
        rate(id, Rating.of("satisfied", "satisfied", ""));
        assertThat(ways.text(place, id, "status")).as("closing would tell the unit").isEqualTo("FILED");
        assertThat(rows("closed", Role.UNIT_CLERK)).doesNotContain("文昌路");
        cooperate(id);
        assertThat(ways.text(place, id, "status")).isEqualTo("CLOSED");
        assertThat(ways.text(place, id, "closed_as")).isEqualTo("RATED");
        assertThat(ways.history(place, id)).containsSubsequence("evaluated", "cooperation-rated", "closed");
    }

    @Test
    @Proves({"M032"})
    void the_units_rating_is_hidden_from_the_proposer_until_he_has_rated() throws Exception {
        ways.rules(place, TWO_WAY);
        long id = ways.answered(place);
        cooperate(id);
        assertThat(asked(member, "select comment from proposal.cooperation")).isEmpty();
        assertThat(page(id, Role.MEMBER)).doesNotContain(COMMENT).doesNotContain("配合沟通");
        rate(id, Rating.of("satisfied", "satisfied", ""));
        assertThat(page(id, Role.MEMBER)).contains(COMMENT).contains("配合沟通");
        assertThat(ways.text(place, id, "status")).as("both are in").isEqualTo("CLOSED");
    }

    @Test
    void after_the_rulebooks_days_nothing_is_sealed_any_more() {
        ways.rules(place, TWO_WAY);
        long id = ways.answered(place);
        rate(id, Rating.of("satisfied", "unsatisfied", WORDS));
        ways.backdate(place, "update proposal.evaluation set sealed_until = now() - interval '1 minute'");
        assertThat(asked(housing, "select comment from proposal.evaluation")).containsExactly(WORDS);
    }

    @Test
    void a_letter_whose_days_have_passed_is_rated_openly_and_closed_at_once() {
        ways.rules(place, TWO_WAY);
        long id = ways.answered(place);
        ways.backdate(place, "update proposal.reply set issued_at = issued_at - interval '40 days' where proposal_id = " + id);
        rate(id, Rating.of("satisfied", "satisfied", ""));
        assertThat(ways.text(place, id, "status")).isEqualTo("CLOSED");
    }

    @Test
    void answering_again_opens_the_seal_for_the_unit_has_to_know_why() {
        ways.rules(place, TWO_WAY);
        long id = ways.answered(place);
        long assignment = ways.inForce(place, id).getFirst();
        rate(id, Rating.of("satisfied", "unsatisfied", WORDS));
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.reopen(place.the(Role.PROPOSALS_CLERK), id, assignment, "理由成立"));
        assertThat(asked(housing, "select comment from proposal.evaluation")).containsExactly(WORDS);
        ways.replied(place, housing, assignment);
        rate(id, Rating.of("satisfied", "satisfied", ""));
        assertThat(asked(housing, "select round from proposal.reply r join proposal.evaluation e on e.reply_id = r.id"))
                .as("the rating of the second letter is sealed again").containsExactly("1");
    }

    @Test
    void the_unit_rates_once_and_only_its_own_letter_with_grades_of_the_rulebook() {
        ways.rules(place, TWO_WAY);
        long id = ways.answered(place);
        long assignment = ways.inForce(place, id).getFirst();
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> cooperation.rate(housing, assignment, List.of("good"), "")))
                .hasMessage("proposal.refused.grade-missing");
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> cooperation.rate(Ways.schools(place), assignment, List.of("good", "good"), "")))
                .isInstanceOf(NoSuchCase.class);
        cooperate(id);
        assertThatThrownBy(() -> cooperate(id)).hasMessage("proposal.refused.rated-already");
    }

    private void rate(long id, Rating rating) {
        place.as(Role.MEMBER, () -> evaluations.rate(member, id, rating));
    }

    private void cooperate(long id) {
        long assignment = ways.inForce(place, id).getFirst();
        place.as(Role.UNIT_CLERK, () -> cooperation.rate(housing, assignment, List.of("good", "fair"), COMMENT));
    }

    /** What plain SQL tells that account. */
    private List<String> asked(Viewer viewer, String sql) {
        return Scope.get(place.id(), viewer.account(), () -> transaction.execute(status -> jdbc.sql(sql).query(String.class).list()));
    }

    private String page(long id, Role role) throws Exception {
        return get("/proposals/" + id, role);
    }

    private String rows(String set, Role role) {
        try {
            var page = get("/proposals?set=" + set, role);
            return page.contains("<tbody>") ? page.substring(page.indexOf("<tbody>")) : "";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String export(String set, Role role) throws Exception {
        return get("/proposals/export.csv?set=" + set, role);
    }

    private String get(String path, Role role) throws Exception {
        var response = web.perform(MockMvcRequestBuilders.get("/" + place.code() + path).accept("text/html", "*/*").with(as(role))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private int post(String path, Role role, String... parameters) throws Exception {
        var request = MockMvcRequestBuilders.post(path).accept("text/html").with(SecurityMockMvcRequestPostProcessors.csrf()).with(as(role));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor as(Role role) {
        var viewer = place.the(role);
        return SignIn.as(viewer);
    }
}
