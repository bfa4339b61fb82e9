package org.tongxin.proposal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.proposal.key.KeyWays.named;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.archive.CaseException;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ReplyDesk;
import org.tongxin.proposal.domain.Stance;

/** Who takes charge of a key proposal: no one goes on without a leader, and each slot shows what was done in it. */
@ProgramTest
class KeyCaseTest {

    static final String COUNTED = """
            figures:
              own:
                - {key: led, refs: [], label: 督办, unit: 件, set: key-led, wording: "督办{value}件"}
                - {key: chosen, refs: [], label: 重点, unit: 件, set: key, wording: "重点{value}件"}
            """;

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired KeyWays key;
    @Autowired KeyDesk desk;
    @Autowired KeyReader reader;
    @Autowired ActionDesk actions;
    @Autowired SignOffDesk signOffs;
    @Autowired ReplyDesk replies;
    @Autowired DecisionDesk decisions;
    @Autowired MergeDesk mergers;
    @Autowired Figures figures;
    @Autowired LeaderlessCases leaderless;
    @Autowired TransactionTemplate transaction;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves(value = {"M018"}, page = "/key-proposals")
    void no_key_proposal_is_supervised_before_each_obligatory_leader_is_named() {
        ways.rules(place, KeyWays.FOUR);
        long proposal = key.filed(place, 1).getFirst();
        long id = key.key(place, proposal);
        assertThat(view(proposal).vacant()).isTrue();
        assertThatThrownBy(() -> start(id)).hasMessage("key.refused.no-leader");
        name(id, "leads", Role.LEADER);
        assertThatThrownBy(() -> start(id)).as("the committee's leader is missing still").hasMessage("key.refused.no-leader");
        name(id, "watches", Role.VICE_CHAIRPERSON);
        start(id);
        assertThat(view(proposal).state()).isEqualTo("running");
        assertThat(ways.history(place, proposal)).containsSubsequence("key-leader-named", "key-leader-named", "key-started");
    }

    @Test
    @Proves({"M018", "M033"})
    void a_key_proposal_without_any_leader_is_an_exception_until_one_is_named() {
        ways.rules(place, KeyWays.FOUR);
        long proposal = key.filed(place, 1).getFirst();
        long id = key.key(place, proposal);
        assertThat(leaderlessCases()).containsExactly(proposal);
        name(id, "leads", Role.LEADER);
        assertThat(leaderlessCases()).isEmpty();
    }

    private List<Long> leaderlessCases() {
        return place.ask(Role.PROPOSALS_CLERK, () -> transaction.execute(status -> leaderless.find(LocalDate.of(2026, 6, 1), false))).stream()
                .map(CaseException::proposal).toList();
    }

    @Test
    @Proves({"M018"})
    void a_leader_under_supervision_is_replaced_but_never_missing() {
        long proposal = key.filed(place, 1).getFirst();
        long id = key.key(place, proposal, named(place, "supervisor", Role.LEADER));
        start(id);
        var leader = place.the(Role.LEADER).account();
        assertThatThrownBy(() -> office(() -> desk.release(place.the(Role.PROPOSALS_CLERK), id, "supervisor", leader, null)))
                .hasMessage("key.refused.last-leader");
        office(() -> desk.release(place.the(Role.PROPOSALS_CLERK), id, "supervisor", leader, place.the(Role.CHAIRPERSON).account()));
        assertThat(view(proposal).slots().getFirst().holders()).extracting(KeyView.HolderView::account)
                .containsExactly(place.the(Role.CHAIRPERSON).account());
    }

    @Test
    @Proves({"M018"})
    void who_has_left_office_leaves_the_slot_empty() {
        long proposal = key.filed(place, 1).getFirst();
        start(key.key(place, proposal, named(place, "supervisor", Role.LEADER)));
        assertThat(view(proposal).vacant()).isFalse();
        ways.backdate(place, "update identity.appointment set valid_to = current_date - 1 where account_id = " + place.the(Role.LEADER).account());
        assertThat(view(proposal).vacant()).isTrue();
        assertThat(view(proposal).slots().getFirst().holders().getFirst().inOffice()).isFalse();
    }

    @Test
    void where_the_rulebook_says_so_the_decision_itself_needs_a_leader() {
        ways.rules(place, "key: {without-leader: refuse-decision}");
        long proposal = key.filed(place, 1).getFirst();
        assertThatThrownBy(() -> key.key(place, proposal)).hasMessage("key.refused.no-leader");
        var candidate = ways.query(place, "select id from proposal.key_candidate", Long.class).getFirst();
        key.decided(place, candidate, true, named(place, "supervisor", Role.LEADER));
        assertThat(view(proposal).vacant()).isFalse();
    }

    @Test
    @Proves({"M018", "M033"})
    void a_leader_who_left_office_leads_nothing_in_the_list_of_exceptions_either() {
        long proposal = key.filed(place, 1).getFirst();
        key.key(place, proposal, named(place, "supervisor", Role.LEADER));
        assertThat(leaderlessCases()).isEmpty();
        ways.backdate(place, "update identity.appointment set valid_to = '2026-05-01' where account_id = " + place.the(Role.LEADER).account());
        assertThat(leaderlessCases()).containsExactly(proposal);
    }

    @Test
    @Proves({"M018"})
    void the_history_names_who_was_named_and_who_was_released() {
        long proposal = key.filed(place, 1).getFirst();
        long id = key.key(place, proposal, named(place, "supervisor", Role.LEADER));
        name(id, "supervisor", Role.CHAIRPERSON);
        name(id, "supervisor", Role.LEADER);
        office(() -> desk.release(place.the(Role.PROPOSALS_CLERK), id, "supervisor", place.the(Role.LEADER).account(), null));
        var notes = ways.query(place, "select note from proposal.history where proposal_id = %d and verb like 'key-leader-%%' order by id"
                .formatted(proposal), String.class);
        assertThat(notes).hasSize(2);
        assertThat(notes.getFirst()).endsWith(place.the(Role.CHAIRPERSON).name());
        assertThat(notes.getLast()).endsWith(place.the(Role.LEADER).name());
    }

    @Test
    void a_withdrawn_candidate_does_not_become_a_key_proposal() {
        long proposal = key.filed(place, 1).getFirst();
        long candidate = key.candidates(place, key.submitted(place, List.of(proposal))).getFirst();
        office(() -> mergers.withdrawFiled(place.the(Role.PROPOSALS_CLERK), proposal, "提案者书面申请"));
        assertThatThrownBy(() -> key.decided(place, candidate, true)).hasMessage("proposal.refused.not-filed-yet");
        key.decided(place, candidate, false);
    }

    @Test
    void a_slot_takes_only_who_holds_its_role_and_only_so_many() {
        long proposal = key.filed(place, 1).getFirst();
        long id = key.key(place, proposal);
        assertThatThrownBy(() -> name(id, "supervisor", Role.UNIT_HEAD)).hasMessage("key.refused.not-in-office");
        name(id, "supervisor", Role.LEADER);
        name(id, "supervisor", Role.CHAIRPERSON);
        assertThatThrownBy(() -> name(id, "supervisor", Role.VICE_CHAIRPERSON)).hasMessage("key.refused.slot-full");
        assertThatThrownBy(() -> name(id, "units", Role.LEADER)).hasMessage("key.refused.no-slot");
    }

    @Test
    @Proves({"M019"})
    void a_key_proposal_keeps_plan_actions_and_result() {
        long proposal = key.filed(place, 1).getFirst();
        long id = key.key(place, proposal, named(place, "supervisor", Role.LEADER));
        place.as(Role.LEADER, () -> desk.plan(place.the(Role.LEADER), id, "四月调研，六月座谈", place.housing(), Ways.PROMISED));
        start(id);
        log(Role.LEADER, proposal);
        office(() -> desk.finish(place.the(Role.PROPOSALS_CLERK), id, "服务站已建成"));
        var shown = view(proposal);
        assertThat(shown.plan().unitName()).isEqualTo("住建局");
        assertThat(shown.slots().getFirst().actions()).isEqualTo(1);
        assertThat(shown.state()).isEqualTo("finished");
        assertThatThrownBy(() -> place.as(Role.LEADER, () -> desk.plan(place.the(Role.LEADER), id, "再改", null, null))).hasMessage("key.refused.over");
    }

    @Test
    void only_those_in_charge_write_the_plan() {
        long id = key.key(place, key.filed(place, 1).getFirst());
        assertThatThrownBy(() -> place.as(Role.LEADER, () -> desk.plan(place.the(Role.LEADER), id, "方案", null, null))).hasMessage("key.refused.not-yours");
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () -> desk.start(elsewhere.the(Role.PROPOSALS_CLERK), id)))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> office(() -> desk.plan(place.the(Role.PROPOSALS_CLERK), id, "方案", elsewhere.housing(), null)))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    @Proves({"M020"})
    void a_reply_goes_out_only_once_the_leader_in_charge_has_signed_it_off_as_it_reads() {
        ways.rules(place, KeyWays.FOUR);
        long proposal = led();
        var unit = place.the(Role.UNIT_CLERK);
        long assignment = ways.assigned(place, proposal, Hands.of(place.housing())).getFirst();
        ways.signed(place, unit, assignment);
        ways.handedIn(place, unit, assignment, Stance.ACCEPTED, Stance.PLANNED);
        assertThatThrownBy(() -> issue(assignment)).hasMessage("key.refused.sign-off-first");
        assertThatThrownBy(() -> say(Role.CHAIRPERSON, proposal, true, "")).isInstanceOf(NoSuchCase.class);
        say(Role.LEADER, proposal, false, "第二条请写明时限");
        assertThatThrownBy(() -> issue(assignment)).hasMessage("key.refused.sign-off-refused");

        place.as(Role.UNIT_HEAD, () -> replies.sendBack(unit, assignment, "按领导意见修改"));
        ways.handedIn(place, unit, assignment, Stance.ACCEPTED, Stance.PLANNED);
        assertThatThrownBy(() -> issue(assignment)).as("what was said held for the former text").hasMessage("key.refused.sign-off-first");
        say(Role.LEADER, proposal, true, "");
        issue(assignment);
        assertThat(ways.history(place, proposal)).containsSubsequence("key-sign-off-refused", "key-signed-off", "replied");
    }

    @Test
    @Proves({"M020"})
    void where_nobody_takes_the_handling_replies_go_out_as_always() {
        long proposal = key.filed(place, 1).getFirst();
        key.key(place, proposal, named(place, "supervisor", Role.LEADER));
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, proposal, Hands.of(place.housing())).getFirst());
        assertThat(ways.text(place, proposal, "replied_at")).isNotNull();
    }

    @Test
    @Proves({"M021"})
    void the_four_parties_show_what_each_did_and_which_is_empty_or_idle() {
        ways.rules(place, KeyWays.FOUR);
        long proposal = led();
        assertThat(states(proposal)).as("nobody has it yet").containsExactly("ACTIVE", "ACTIVE", "ACTIVE", "EMPTY");
        ways.backdate(place, "update proposal.key_holder set named_at = named_at - interval '61 days'");
        long assignment = ways.assigned(place, proposal, Hands.of(place.housing())).getFirst();
        assertThat(states(proposal)).containsExactly("IDLE", "IDLE", "IDLE", "ACTIVE");
        log(Role.LEADER, proposal);
        log(Role.MEMBER, proposal);
        ways.signed(place, place.the(Role.UNIT_CLERK), assignment);
        assertThat(states(proposal)).containsExactly("ACTIVE", "IDLE", "ACTIVE", "ACTIVE");
        assertThat(view(proposal).slots()).extracting(KeyView.SlotView::actions).containsExactly(1, 0, 1, 1);
        assertThat(view(proposal).slots().get(2).names()).as("the proposer takes part").contains("李梅");
    }

    @Test
    @Proves({"M019", "F078"})
    void figures_count_key_proposals_and_those_a_leader_has_in_charge_as_of_a_day() {
        ways.rules(place, COUNTED);
        var filed = key.filed(place, 3);
        long round = key.submitted(place, filed);
        var candidates = key.candidates(place, round);
        key.decided(place, candidates.get(0), true, named(place, "supervisor", Role.LEADER));
        key.decided(place, candidates.get(1), true, named(place, "supervisor", Role.CHAIRPERSON));
        key.decided(place, candidates.get(2), true, named(place, "supervisor", Role.LEADER));
        assertThat(figure("chosen", Instant.parse("2100-01-01T00:00:00Z"))).isEqualTo(3);
        assertThat(figure("led", Instant.parse("2100-01-01T00:00:00Z"))).as("the chairperson is no Party or government leader").isEqualTo(2);
        assertThat(figure("chosen", KeyWays.MET.atStartOfDay(People.BEIJING).toInstant().minusSeconds(1))).isZero();
        place.as(Role.CHAIRPERSON, () -> decisions.undo(place.the(Role.CHAIRPERSON), candidates.get(0), "改为一般督办"));
        assertThat(figure("led", Instant.parse("2100-01-01T00:00:00Z"))).isEqualTo(1);
    }

    private long figure(String name, Instant asOf) {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("2026"), asOf)).stream()
                .filter(one -> one.key().equals(name)).findFirst().orElseThrow().numerator();
    }

    /** A key proposal of the four parties, under supervision. */
    private long led() {
        long proposal = key.filed(place, 1).getFirst();
        start(key.key(place, proposal, named(place, "leads", Role.LEADER), named(place, "watches", Role.VICE_CHAIRPERSON)));
        return proposal;
    }

    private void say(Role role, long proposal, boolean agreed, String opinion) {
        var reply = ways.query(place, "select max(id) from proposal.reply where proposal_id = " + proposal, Long.class).getFirst();
        var version = ways.query(place, "select version from proposal.reply where id = " + reply, Integer.class).getFirst();
        place.as(role, () -> signOffs.say(place.the(role), proposal, reply, version, agreed, opinion));
    }

    private void issue(long assignment) {
        place.as(Role.UNIT_HEAD, () -> replies.issue(place.the(Role.UNIT_HEAD), assignment));
    }

    private void log(Role role, long proposal) {
        place.as(role, () -> actions.log(place.the(role), place.the(role).account(), List.of(proposal),
                new ActionText("visit", LocalDate.now(People.BEIJING), null, null, null), List.of()));
    }

    private void start(long id) {
        office(() -> desk.start(place.the(Role.PROPOSALS_CLERK), id));
    }

    private void name(long id, String slot, Role role) {
        office(() -> desk.name(place.the(Role.PROPOSALS_CLERK), id, slot, place.the(role).account()));
    }

    private void office(Runnable work) {
        place.as(Role.PROPOSALS_CLERK, work);
    }

    private KeyView view(long proposal) {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.ofCase(place.the(Role.PROPOSALS_CLERK), proposal).orElseThrow());
    }

    private List<String> states(long proposal) {
        return view(proposal).slots().stream().map(one -> one.state().name()).toList();
    }
}
