package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.Finding;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.proposal.kin.KinDesk;
import org.tongxin.proposal.kin.KinReader;
import org.tongxin.proposal.kin.KinText;
import org.tongxin.proposal.kin.KinView;

/** Zhongwei: registration under A, B and C, marks of quality, the face-to-face gate, like cases supervised together (同类项). */
class ZhongweiWayTest extends CommitteeAtWork {

    private static final Map<String, Integer> MARKS = Map.of("evidence", 35, "feasible", 30, "form", 15);

    @Autowired KinDesk kins;
    @Autowired KinReader kinReader;
    @Autowired MergeDesk mergers;

    @BeforeEach
    void found() {
        worksBy("zhongwei");
    }

    @Test
    @Proves(value = {"M008", "M010", "M040"}, page = "/proposals/{id}")
    void nothing_is_filed_without_grade_and_marks_and_each_grade_has_its_time() {
        long id = ways.submitted(place);
        assertThatThrownBy(() -> file(id, null, MARKS)).hasMessage("proposal.refused.grade-of-registration");
        assertThatThrownBy(() -> file(id, "D", MARKS)).hasMessage("proposal.refused.grade-of-registration");
        assertThatThrownBy(() -> file(id, "A", Map.of())).hasMessage("proposal.refused.marks");
        assertThatThrownBy(() -> file(id, "A", Map.of("evidence", 41, "feasible", 30, "form", 15))).hasMessage("proposal.refused.marks");
        file(id, "A", MARKS);
        long usual = ways.submitted(place, LAMPS);
        file(usual, "B", MARKS);

        assertThat(due(id, "reply-" + assigned(id))).as("two months against three").isBefore(due(usual, "reply-" + assigned(usual)).minusDays(20));
        assertThat(ways.query(place, "select sum(points) from proposal.quality_mark where proposal_id = " + id, Integer.class)).containsExactly(80);
        assertThat(page(Role.PROPOSALS_CLERK, "/proposals/" + id)).contains("A 类", "领导领办，重点督办");
        place.as(Role.PROPOSALS_DIRECTOR, () -> reviews.regrade(place.the(Role.PROPOSALS_DIRECTOR), usual, ways.version(place, usual), "C", "供研究参考"));
        assertThat(ways.query(place, "select note from proposal.history where proposal_id = %d and verb = 'regraded'".formatted(usual), String.class))
                .containsExactly("B 类 → C 类：供研究参考");
    }

    @Test
    @Proves(value = {"M013"}, page = "/proposals/{id}")
    void no_reply_is_handed_in_before_unit_and_proposer_have_met_face_to_face() {
        long id = filed();
        long assignment = assigned(id);
        ways.signed(place, housing, assignment);
        assertThatThrownBy(() -> handIn(housing, assignment, "A", Stance.ACCEPTED, Stance.PLANNED)).hasMessage("proposal.refused.meet-first");
        talk(housing, id, assignment, "phone");
        assertThatThrownBy(() -> handIn(housing, assignment, "A", Stance.ACCEPTED, Stance.PLANNED)).as("a call is no meeting")
                .hasMessage("proposal.refused.meet-first");
        talk(housing, id, assignment, "site");
        assertThatThrownBy(() -> handIn(housing, assignment, "D", Stance.ACCEPTED, Stance.PLANNED)).as("no such class here")
                .hasMessage("proposal.refused.class-missing");
        handIn(housing, assignment, "B", Stance.ACCEPTED, Stance.PLANNED);
        issue(housing, assignment);
        rate(id, content());

        assertThat(status(id)).isEqualTo("CLOSED");
        assertThat(ways.history(place, id)).containsSubsequence("signed-for", "contacted", "contacted", "reply-handed-in", "replied", "closed");
        assertThat(page(Role.MEMBER, "/proposals/" + id)).contains("现场察看", "正在解决或列入计划");
    }

    @Test
    @Proves(value = {"M016"}, page = "/kin")
    void like_cases_share_one_schedule_and_each_has_its_own_number_reply_and_rating() {
        long first = filed();
        long second = ways.submitted(place, LAMPS);
        review(second);
        long kin = place.ask(Role.PROPOSALS_CLERK, () -> kins.make(clerk,
                new KinText("路灯照明", place.housing(), TODAY.plusDays(60), "每月一次现场督办"), List.of(first, second)));
        long assignment = assigned(first);
        assigned(second);
        ways.signed(place, housing, assignment);
        talk(housing, first, assignment, "visit");
        handIn(housing, assignment, "A", Stance.ACCEPTED, Stance.PLANNED);
        issue(housing, assignment);
        rate(first, content());

        var shown = place.ask(Role.PROPOSALS_CLERK, () -> kinReader.find(clerk, kin)).orElseThrow();
        assertThat(shown.members()).extracting(KinView.Member::caseLabel).containsExactly("001", "002");
        assertThat(shown.members()).extracting(KinView.Member::replied).containsExactly(true, false);
        assertThat(shown.members()).extracting(KinView.Member::satisfied).containsExactly(true, null);
        assertThat(page(Role.PROPOSALS_CLERK, "/kin/" + kin)).contains("路灯照明", "每月一次现场督办", "001", "002");
        assertThat(status(second)).isEqualTo("FILED");
    }

    @Test
    @Proves(value = {"M008", "M016"}, page = "/proposals/{id}")
    void a_merger_is_undone_and_each_goes_its_own_way_within_its_own_time() {
        long main = filed();
        long other = ways.submitted(place, LAMPS);
        var due = due(other, "review");
        long merger = place.ask(Role.FIRST_REVIEWER, () -> mergers.merge(place.the(Role.FIRST_REVIEWER), main, List.of(other), "内容相同"));
        assertThat(status(other)).isEqualTo("SET_ASIDE");
        assertThat(figure("received").numerator()).isEqualTo(2);
        place.as(Role.FIRST_REVIEWER, () -> mergers.undo(place.the(Role.FIRST_REVIEWER), merger, "两件所指路段不同"));

        assertThat(status(other)).isEqualTo("RECEIVED");
        assertThat(due(other, "review")).as("its review is due when it was").isEqualTo(due);
        file(other, "C", MARKS);
        assertThat(ways.text(place, other, "case_label")).isEqualTo("002");
        assertThat(figure("filed").numerator()).isEqualTo(2);
    }

    @Test
    void a_filed_one_that_comes_out_of_a_merger_is_to_be_assigned_when_it_was() {
        long main = filed();
        long other = filed();
        var due = due(other, "assign");
        long merger = place.ask(Role.FIRST_REVIEWER, () -> mergers.merge(place.the(Role.FIRST_REVIEWER), main, List.of(other), "内容相同"));
        assertThat(due(other, "assign")).as("nobody waits for it meanwhile").isNull();
        place.as(Role.FIRST_REVIEWER, () -> mergers.undo(place.the(Role.FIRST_REVIEWER), merger, "两件所指路段不同"));
        assertThat(due(other, "assign")).isEqualTo(due);
    }

    private void file(long id, String grade, Map<String, Integer> marks) {
        pass(Role.FIRST_REVIEWER, id, new Finding("同意立案", grade, marks));
    }
}
