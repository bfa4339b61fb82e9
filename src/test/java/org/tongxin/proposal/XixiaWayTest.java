package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.fund.FundWays;
import org.tongxin.fund.domain.AreaDesk;
import org.tongxin.fund.domain.CompletionDesk;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.proposal.key.KeyView;
import org.tongxin.proposal.key.KeyWays;

/** Xixia: the process of six checkpoints (三强化三提升), four parties to a key proposal, livelihood projects out of the fund. */
class XixiaWayTest extends CommitteeAtWork {

    @Autowired FundWays funds;
    @Autowired AreaDesk areas;
    @Autowired CompletionDesk completions;

    @BeforeEach
    void found() {
        worksBy("xixia");
    }

    @Test
    @Proves(value = {"M022", "M008"}, page = "/proposals/{id}")
    void the_six_checkpoints_stand_on_the_case_and_the_obligatory_one_holds_the_reply_back() {
        long id = filed();
        assertThat(ways.text(place, id, "case_label")).isEqualTo("2026001");
        keep(Role.PROPOSALS_CLERK, id, "quality");
        long assignment = assigned(id);
        ways.signed(place, housing, assignment);
        keep(Role.UNIT_CLERK, id, "duty");
        assertThatThrownBy(() -> handIn(housing, assignment, "A", Stance.ACCEPTED, Stance.PLANNED)).hasMessage("checkpoint.refused.missing");
        talk(housing, id, assignment, "meeting");
        keep(Role.UNIT_CLERK, id, "talk");
        handIn(housing, assignment, "A", Stance.ACCEPTED, Stance.PLANNED);
        keep(Role.UNIT_CLERK, id, "result");
        issue(housing, assignment);
        keep(Role.PROPOSALS_CLERK, id, "satisfaction");
        keep(Role.PROPOSALS_CLERK, id, "lasting");
        rate(id, content());

        assertThat(status(id)).isEqualTo("CLOSED");
        assertThat(ways.history(place, id)).filteredOn("checkpoint-kept"::equals).hasSize(6);
        assertThat(page(Role.PROPOSALS_CLERK, "/proposals/" + id)).contains("三强化三提升", "强化审查把关", "强化责任落实", "强化沟通协商",
                "提升办理实效", "提升委员满意度", "提升长效机制");
        assertThat(figure("xixia-satisfaction").sentence()).isEqualTo("满意率100%");
    }

    @Test
    @Proves(value = {"M020", "M021"}, page = "/proposals/{id}")
    void four_parties_share_a_key_proposal_and_each_shows_what_it_did() {
        long id = filed();
        long key = keys.key(place, id, KeyWays.named(place, "leads", Role.LEADER));
        assertThatThrownBy(() -> start(key)).as("the committee's supervisor is missing").hasMessage("key.refused.no-leader");
        name(key, "supervises", Role.CHAIRPERSON);
        start(key);
        assertThat(key(id).slots()).extracting(KeyView.SlotView::state).as("nobody carries it out yet")
                .containsExactly(KeyView.State.ACTIVE, KeyView.State.ACTIVE, KeyView.State.ACTIVE, KeyView.State.EMPTY);
        long assignment = assigned(id);
        ways.signed(place, housing, assignment);
        act(Role.LEADER, id, "instruction");
        act(Role.CHAIRPERSON, id, "inspection");
        act(Role.MEMBER, id, "visit");

        assertThat(key(id).slots()).extracting(one -> one.slot().label()).containsExactly("党政领办", "政协督办", "委员参与", "部门落实");
        assertThat(key(id).slots()).extracting(KeyView.SlotView::actions).startsWith(1, 1, 1);
        assertThat(key(id).slots().get(2).names()).as("the proposer takes part").contains("李梅");
        assertThat(key(id).slots().get(3).names()).contains("住建局");
        assertThat(page(Role.MEMBER, "/proposals/" + id)).contains("党政领办", "政协督办", "委员参与", "部门落实");
    }

    @Test
    @Proves(value = {"M035", "M373", "M374", "F158"}, page = "/fund")
    void a_livelihood_project_of_one_street_is_paid_out_of_the_fund_and_completed() {
        funds.appropriated(place, "1000000");
        long project = funds.approved(place, "112000");
        long proposal = ways.query(place, "select proposal_id from fund.project where id = " + project, Long.class).getFirst();
        long street = place.ask(Role.PROPOSALS_CLERK, () -> areas.found("北京路街道", LocalDate.of(2022, 1, 1)));
        long town = place.ask(Role.PROPOSALS_CLERK, () -> areas.found("兴泾镇", LocalDate.of(2022, 1, 1)));
        office(() -> areas.mark(clerk, proposal, street));
        assertThatThrownBy(() -> office(() -> areas.mark(clerk, proposal, town))).as("one area to a proposal").hasMessage("fund.refused.marked");
        assertThatThrownBy(() -> funds.approved(place, "900000")).hasMessage("fund.refused.over-budget");
        funds.paid(place, project, "110000");
        funds.completed(place, project);
        office(() -> completions.close(clerk, project));

        assertThat(figure("xixia-livelihood").sentence()).isEqualTo("在闭会期间办理民生实事提案1件");
        assertThat(figure("xixia-fund").sentence()).isEqualTo("专项安排100万元提案办理资金");
        assertThat(page(Role.PROPOSALS_CLERK, "/fund")).contains("北京路街道", "兴泾镇", "民生实事提案");
        assertThat(ways.query(place, "select allocated from fund.budget", String.class)).as("the balance is free again").containsExactly("110000.00");
        assertThat(ways.history(place, proposal)).containsSubsequence("fund-applied", "fund-approved", "fund-paid", "fund-closed");
    }
}
