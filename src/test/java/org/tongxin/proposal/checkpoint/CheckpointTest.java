package org.tongxin.proposal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.Stance;

/** The checkpoints of a committee's named process, here the six of a sample. */
@ProgramTest
class CheckpointTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired CheckpointDesk desk;
    @Autowired EvaluationDesk evaluations;

    Town.Place place;
    Viewer clerk;
    Viewer housing;

    @BeforeEach
    void found() {
        place = town.found();
        clerk = place.the(Role.PROPOSALS_CLERK);
        housing = place.the(Role.UNIT_CLERK);
    }

    @Test
    @Proves(value = {"M022"}, page = "/proposals")
    void each_obligatory_checkpoint_holds_back_the_step_it_is_attached_to() {
        rules("filed", "assigned", "signed", "contacted", "replied", "closed");
        long id = ways.submitted(place);
        assertThatThrownBy(() -> ways.filedNow(place, id)).hasMessage("checkpoint.refused.missing");
        assertThat(ways.text(place, id, "status")).as("nothing of the refused filing stays").isEqualTo("RECEIVED");
        office(id, "filed");
        ways.filedNow(place, id);

        assertThatThrownBy(() -> ways.assigned(place, id, Hands.of(place.housing()))).hasMessage("checkpoint.refused.missing");
        office(id, "assigned");
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        assertThatThrownBy(() -> ways.signed(place, housing, assignment)).hasMessage("checkpoint.refused.missing");
        unit(id, "signed");
        ways.signed(place, housing, assignment);
        unit(id, "contacted");
        assertThatThrownBy(() -> ways.handedIn(place, housing, assignment, Stance.ACCEPTED, Stance.PLANNED)).hasMessage("checkpoint.refused.missing");
        unit(id, "replied");
        ways.replied(place, housing, assignment);

        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, Rating.of("satisfied", "satisfied", "")));
        assertThat(ways.text(place, id, "status")).as("the rating is kept, the case not closed").isEqualTo("FILED");
        assertThatThrownBy(() -> close(id)).hasMessage("checkpoint.refused.missing");
        office(id, "closed");
        close(id);
        assertThat(ways.text(place, id, "status")).isEqualTo("CLOSED");
        assertThat(ways.history(place, id)).filteredOn("checkpoint-kept"::equals).hasSize(6);
    }

    @Test
    @Proves("M022")
    void a_checkpoint_that_is_not_obligatory_holds_nothing_back() {
        ways.rules(place, "checkpoints: {name: 三强化三提升, items: [{code: talk, label: 强化沟通, at: contacted, by: unit, evidence: 面商情况, obligatory: false, file: false}]}");
        long id = ways.answered(place);
        assertThat(ways.text(place, id, "replied_at")).isNotNull();
    }

    @Test
    @Proves("M022")
    void where_a_file_is_wanted_words_alone_are_no_evidence() {
        ways.rules(place, "checkpoints: {name: 三强化三提升, items: [{code: site, label: 现场照片, at: replied, by: unit, evidence: 现场照片, obligatory: true, file: true}]}");
        long id = ways.filed(place);
        ways.assigned(place, id, Hands.of(place.housing()));
        assertThatThrownBy(() -> unit(id, "site")).hasMessage("checkpoint.refused.file");
        place.as(Role.UNIT_CLERK, () -> desk.keep(housing, id, "site", "现场已完工。", new CheckpointDesk.Proof("现场.pdf", new ByteArrayInputStream(PDF))));
        unit(id, "site");
        assertThat(ways.query(place, "select kept_by from proposal.checkpoint where proposal_id = " + id, String.class)).containsExactly("丁小燕");
    }

    @Test
    void the_evidence_is_given_by_the_side_the_rulebook_names() {
        rules("contacted", "closed");
        long id = ways.filed(place);
        ways.assigned(place, id, Hands.of(place.housing()));
        assertThatThrownBy(() -> office(id, "contacted")).hasMessage("checkpoint.refused.keeper");
        assertThatThrownBy(() -> unit(id, "closed")).hasMessage("checkpoint.refused.keeper");
        assertThatThrownBy(() -> unit(id, "unheard-of")).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> desk.keep(Ways.schools(place), id, "contacted", "情况", null))).isInstanceOf(NoSuchCase.class);
    }

    /** One obligatory checkpoint at each of the milestones, named as it. */
    private void rules(String... milestones) {
        var yaml = new StringBuilder("checkpoints:\n  name: 三强化三提升\n  items:\n");
        for (var milestone : milestones) {
            var by = java.util.List.of("signed", "contacted", "replied").contains(milestone) ? "unit" : "office";
            yaml.append("    - {code: %1$s, label: 检查点%1$s, at: %1$s, by: %2$s, evidence: 佐证, obligatory: true, file: false}\n".formatted(milestone, by));
        }
        ways.rules(place, yaml.toString());
    }

    private void office(long id, String code) {
        place.as(Role.PROPOSALS_CLERK, () -> desk.keep(clerk, id, code, "有会议记录。", null));
    }

    private void unit(long id, String code) {
        place.as(Role.UNIT_CLERK, () -> desk.keep(housing, id, code, "有现场照片和记录。", null));
    }

    private void close(long id) {
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.close(clerk, id, "已办结"));
    }
}
