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
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.proposal.key.DecisionDesk;
import org.tongxin.proposal.key.KeyDesk;
import org.tongxin.proposal.key.KeyView;
import org.tongxin.proposal.key.KeyWays;
import org.tongxin.proposal.key.SignOffDesk;

/** A committee that is nothing but a text goes its whole way: no line of the program knows it. */
class SixthCommitteeWayTest extends CommitteeAtWork {

    private static final Finding GOLD = new Finding("急事", "gold", Map.of("clear", 9));

    @Autowired MergeDesk mergers;
    @Autowired DecisionDesk decisions;
    @Autowired SignOffDesk signOffs;

    @BeforeEach
    void found() {
        worksByText(SixthCommittee.YAML);
    }

    @Test
    @Proves({"M008", "M009", "M010", "M012", "M013", "M022", "M032", "M041"})
    void it_goes_from_review_to_closing_by_its_text_alone() {
        long id = ways.submitted(place);
        assertThatThrownBy(() -> pass(Role.PROPOSALS_DIRECTOR, id, GOLD)).hasMessage("proposal.refused.not-this-step");
        pass(Role.FIRST_REVIEWER, id, GOLD);
        assertThat(pass(Role.PROPOSALS_DIRECTOR, id, Finding.of("同意"))).isTrue();
        assertThat(ways.text(place, id, "case_label")).isEqualTo("3次第01号");

        assertThatThrownBy(() -> ways.assigned(place, id, Hands.of(place.housing()))).hasMessage("proposal.refused.route-first");
        route(id);
        assertThatThrownBy(() -> ways.assigned(place, id, Hands.of(place.housing()))).hasMessage("checkpoint.refused.missing");
        keep(Role.PROPOSALS_CLERK, id, "ask-first");
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        assertThat(due(id, "reply-" + assignment)).as("fifteen working days").isBetween(TODAY.plusDays(18), TODAY.plusDays(40));
        ways.signed(place, housing, assignment);
        keep(Role.UNIT_CLERK, id, "look-site");
        talk(housing, id, assignment, "chat");
        assertThatThrownBy(() -> handIn(housing, assignment, "1", Stance.ACCEPTED, Stance.PLANNED)).hasMessage("proposal.refused.meet-first");
        talk(housing, id, assignment, "visit");
        assertThatThrownBy(() -> handIn(housing, assignment, "A", Stance.ACCEPTED, Stance.PLANNED)).hasMessage("proposal.refused.class-missing");
        handIn(housing, assignment, "2", Stance.ACCEPTED, Stance.PLANNED);
        issue(housing, assignment);
        assertThatThrownBy(() -> rate(id, content())).as("words of other committees").hasMessage("proposal.refused.grade-missing");
        assertThatThrownBy(() -> close(id)).hasMessage("proposal.refused.close-unrated");
        rate(id, Rating.of("good", "done", ""));
        assertThat(status(id)).as("rated, but not yet asked again").isEqualTo("FILED");
        assertThatThrownBy(() -> close(id)).hasMessage("checkpoint.refused.missing");
        keep(Role.PROPOSALS_CLERK, id, "ask-again");
        close(id);

        assertThat(ways.history(place, id)).containsSubsequence("passed", "filed", "routed", "assigned", "signed-for", "contacted", "replied", "evaluated", "closed");
        assertThat(figure("sixth-solved").sentence()).isEqualTo("提案者认可100%");
        assertThat(page(Role.PROPOSALS_CLERK, "/roster")).contains("提案台账", "要办的事", "谁来办", "哪天办完", "催过几回", "核销").doesNotContain("会办单位</th>");
        assertThat(page(Role.MEMBER, "/proposals/" + id)).contains("两问两看", "一问初衷", "说明解释", "登门", "3次第01号");
    }

    @Test
    @Proves({"M028"})
    void an_ordinary_case_has_two_months_and_a_disowned_letter_twenty_days() {
        long id = ways.submitted(place);
        pass(Role.FIRST_REVIEWER, id, new Finding("常事", "iron", Map.of("clear", 5)));
        pass(Role.PROPOSALS_DIRECTOR, id, Finding.of("同意"));
        keep(Role.PROPOSALS_CLERK, id, "ask-first");
        long assignment = assigned(id);
        assertThat(due(id, "reply-" + assignment)).isBetween(TODAY.plusMonths(2), TODAY.plusMonths(2).plusDays(12));
        keep(Role.UNIT_CLERK, id, "look-site");
        ways.signed(place, housing, assignment);
        talk(housing, id, assignment, "visit");
        handIn(housing, assignment, "2", Stance.ACCEPTED, Stance.PLANNED);
        issue(housing, assignment);
        rate(id, Rating.of("good", "not-done", "只有解释"));
        office(() -> evaluations.reopen(clerk, id, assignment, "理由成立"));
        assertThat(due(id, "reply-" + assignment)).isBetween(TODAY.plusDays(25), TODAY.plusDays(50));
        handIn(housing, assignment, "1", Stance.ACCEPTED, Stance.ACCEPTED);
        issue(housing, assignment);
        keep(Role.PROPOSALS_CLERK, id, "ask-again");
        rate(id, Rating.of("good", "done", ""));
        assertThat(status(id)).isEqualTo("CLOSED");
    }

    @Test
    @Proves({"M017", "M018", "M020"})
    void its_key_proposal_needs_a_leader_at_once_and_the_party_committee() {
        long id = filed();
        long candidate = keys.candidates(place, keys.submitted(place, List.of(id))).getFirst();
        keys.decided(place, candidate, true, KeyWays.named(place, "boss", Role.CHAIRPERSON));
        assertThat(ways.query(place, "select count(*) from proposal.key_case", Long.class)).as("the Party committee has not approved").containsExactly(0L);
        assertThatThrownBy(() -> approve(candidate)).as("nobody takes it").hasMessage("key.refused.no-leader");
        approve(candidate, KeyWays.named(place, "boss", Role.CHAIRPERSON));
        long key = ways.query(place, "select id from proposal.key_case", Long.class).getFirst();
        start(key);
        act(Role.CHAIRPERSON, id, "tea");
        assertThatThrownBy(() -> act(Role.CHAIRPERSON, id, "visit")).hasMessage("key.refused.no-kind");
        assertThat(key(id).slots()).extracting(one -> one.slot().label(), KeyView.SlotView::actions)
                .startsWith(org.assertj.core.api.Assertions.tuple("领题人", 1), org.assertj.core.api.Assertions.tuple("同行委员", 0));
        assertThat(page(Role.MEMBER, "/proposals/" + id)).contains("一号提案", "领题人", "同行委员", "茶叙");

        keep(Role.PROPOSALS_CLERK, id, "ask-first");
        long assignment = assigned(id);
        keep(Role.UNIT_CLERK, id, "look-site");
        ways.signed(place, housing, assignment);
        talk(housing, id, assignment, "visit");
        handIn(housing, assignment, "1", Stance.ACCEPTED, Stance.PLANNED);
        assertThatThrownBy(() -> issue(housing, assignment)).hasMessage("key.refused.sign-off-first");
        long reply = ways.query(place, "select max(id) from proposal.reply where proposal_id = " + id, Long.class).getFirst();
        int version = ways.query(place, "select version from proposal.reply where id = " + reply, Integer.class).getFirst();
        place.as(Role.CHAIRPERSON, () -> signOffs.say(place.the(Role.CHAIRPERSON), id, reply, version, true, ""));
        issue(housing, assignment);
        assertThat(ways.history(place, id)).containsSubsequence("key-started", "key-acted", "key-signed-off", "replied");
    }

    @Test
    @Proves({"M008"})
    void its_proposers_are_asked_before_their_proposals_are_merged() {
        long main = filed();
        long other = ways.submitted(place, LAMPS);
        long merger = place.ask(Role.FIRST_REVIEWER, () -> mergers.merge(place.the(Role.FIRST_REVIEWER), main, List.of(other), "内容相同"));
        assertThat(status(other)).isEqualTo("RECEIVED");
        place.as(Role.MEMBER, () -> mergers.answer(place.the(Role.MEMBER), merger, true));
        assertThat(status(other)).isEqualTo("SET_ASIDE");
    }

    private void approve(long candidate, KeyDesk.Named... leaders) {
        office(() -> decisions.approve(clerk, candidate, true, KeyWays.MET.plusDays(3), "同意", List.of(leaders)));
    }

    private void close(long id) {
        office(() -> evaluations.close(clerk, id, "已回访提案者"));
    }
}
