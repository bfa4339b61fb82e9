package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** Merging (并案) and withdrawing (撤案): nothing is lost, and a merger can be undone. */
@ProgramTest
class MergingTest {

    static final ProposalText LAMPS = new ProposalText("关于完善文昌路路灯照明的建议", "夜间昏暗。", "影响出行。", List.of("尽快安装路灯。"), "society");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired MergeDesk desk;
    @Autowired EvaluationDesk evaluations;
    @Autowired Figures figures;

    Town.Place place;
    long main;
    long other;

    @BeforeEach
    void found() {
        place = town.found();
        main = ways.filed(place);
        other = ways.submitted(place, LAMPS);
    }

    @Test
    @Proves(value = {"M002", "M008"}, page = "/proposals/{id}")
    void a_merged_proposal_stays_received_and_keeps_its_receipt_number() {
        merge();
        assertThat(ways.text(place, other, "status")).isEqualTo("SET_ASIDE");
        assertThat(ways.text(place, other, "receipt_no")).isEqualTo("2");
        assertThat(figure("received").numerator()).isEqualTo(2);
        assertThat(figure("filed").numerator()).isEqualTo(1);
        assertThat(ways.history(place, other)).containsExactly("submitted", "merged");
        assertThat(ways.history(place, main)).contains("merged-in");
    }

    @Test
    void an_undone_merger_leaves_each_where_it_was() {
        long merger = merge();
        undo(merger, "两件所指路段不同");
        assertThat(ways.text(place, other, "status")).isEqualTo("RECEIVED");
        assertThat(ways.history(place, other)).containsExactly("submitted", "merged", "taken-up-again");
        assertThatThrownBy(() -> undo(merger, "再撤一次")).hasMessage("proposal.refused.out-of-order");
    }

    @Test
    void a_merger_is_not_undone_once_the_main_case_is_answered() {
        long merger = merge();
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, main, Hands.of(place.housing())).getFirst());
        assertThatThrownBy(() -> undo(merger, "晚了")).hasMessage("proposal.refused.replied-already");
    }

    @Test
    void the_proposer_of_what_was_merged_rates_the_answer_too() {
        ways.rules(place, "{}");
        merge();
        ways.backdate(place, "update proposal.proposal set proposer_id = %d where id = %d"
                .formatted(place.the(Role.CONVENER).account(), other));
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, main, Hands.of(place.housing())).getFirst());
        place.as(Role.CONVENER, () -> evaluations.rate(place.the(Role.CONVENER), main, Rating.of("satisfied", "satisfied", "")));
        assertThat(ways.text(place, main, "status")).as("the first proposer's rating is still open").isEqualTo("FILED");
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), main, Rating.of("satisfied", "satisfied", "")));
        assertThat(ways.text(place, main, "status")).isEqualTo("CLOSED");
    }

    @Test
    void where_consent_is_asked_nothing_is_merged_before_it_is_given() {
        ways.rules(place, "review: {merge-consent: true}");
        main = ways.filed(place);
        other = ways.submitted(place, LAMPS);
        long merger = merge();
        assertThat(ways.text(place, other, "status")).isEqualTo("RECEIVED");
        assertThatThrownBy(() -> place.as(Role.CONVENER, () -> desk.answer(place.the(Role.CONVENER), merger, true)))
                .hasMessage("proposal.refused.out-of-order");
        place.as(Role.MEMBER, () -> desk.answer(place.the(Role.MEMBER), merger, true));
        assertThat(ways.text(place, other, "status")).isEqualTo("SET_ASIDE");
    }

    @Test
    void a_refused_consent_leaves_the_proposal_alone() {
        ways.rules(place, "review: {merge-consent: true}");
        main = ways.filed(place);
        other = ways.submitted(place, LAMPS);
        long merger = merge();
        place.as(Role.MEMBER, () -> desk.answer(place.the(Role.MEMBER), merger, false));
        assertThat(ways.text(place, other, "status")).isEqualTo("RECEIVED");
        assertThat(ways.history(place, other)).containsExactly("submitted", "merge-proposed", "merge-refused");
    }

    @Test
    void what_a_unit_has_is_not_merged_any_more() {
        ways.assigned(place, main, Hands.of(place.housing()));
        assertThatThrownBy(this::merge).hasMessage("proposal.refused.merge-late");
        assertThat(ways.text(place, other, "status")).isEqualTo("RECEIVED");
    }

    @Test
    void a_proposer_withdraws_before_filing_and_the_office_before_a_unit_signs() {
        place.as(Role.MEMBER, () -> desk.withdraw(place.the(Role.MEMBER), other, "情况已解决"));
        assertThat(ways.text(place, other, "set_aside_because")).isEqualTo("情况已解决");
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> desk.withdraw(place.the(Role.MEMBER), main, "不提了")))
                .hasMessage("proposal.refused.out-of-order");
        ways.signed(place, place.the(Role.UNIT_CLERK), ways.assigned(place, main, Hands.of(place.housing())).getFirst());
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> desk.withdrawFiled(place.the(Role.PROPOSALS_CLERK), main, "提案者来函")))
                .hasMessage("proposal.refused.withdraw-late");
    }

    private long merge() {
        return place.ask(Role.FIRST_REVIEWER, () -> desk.merge(place.the(Role.FIRST_REVIEWER), main, List.of(other), "内容相同"));
    }

    private void undo(long merger, String why) {
        place.as(Role.FIRST_REVIEWER, () -> desk.undo(place.the(Role.FIRST_REVIEWER), merger, why));
    }

    private Figure figure(String key) {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("12-3"), Instant.now().plusSeconds(60))).stream()
                .filter(figure -> figure.key().equals(key)).findFirst().orElseThrow();
    }
}
