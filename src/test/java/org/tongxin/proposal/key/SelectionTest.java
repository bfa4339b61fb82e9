package org.tongxin.proposal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.NoSuchCase;

/** How key proposals are selected: nominated, scored without seeing each other, put before the meeting, decided. */
@ProgramTest
class SelectionTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired KeyWays key;
    @Autowired RoundDesk rounds;
    @Autowired RoundReader reader;
    @Autowired NominationDesk nominations;
    @Autowired ScoreDesk scores;
    @Autowired DecisionDesk decisions;
    @Autowired KeyDesk keys;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves(value = {"M017"}, page = "/key-rounds")
    void nominated_scored_shortlisted_and_decided_proposals_become_key_ones() {
        var filed = key.filed(place, 3);
        long round = key.submitted(place, filed);
        var candidates = key.candidates(place, round);
        key.decided(place, candidates.get(0), true);
        key.decided(place, candidates.get(1), false);
        assertThat(stage(round)).isEqualTo("SUBMITTED");
        key.decided(place, candidates.get(2), true);

        assertThat(stage(round)).as("everything is decided").isEqualTo("ENDED");
        assertThat(keyed()).containsExactly(filed.get(0), filed.get(2));
        assertThat(ways.history(place, filed.get(0))).containsSubsequence("key-nominated", "key-shortlisted", "key-decided");
        assertThat(ways.history(place, filed.get(1))).endsWith("key-not-chosen");
    }

    @Test
    @Proves({"M017"})
    void a_scorer_sees_no_others_marks_before_all_are_in() {
        long round = key.nominated(place, key.filed(place, 2));
        key.scoring(place, round, Role.PROPOSALS_DIRECTOR, Role.VICE_CHAIRPERSON);
        key.mark(place, Role.PROPOSALS_DIRECTOR, round, 30);
        key.handIn(place, Role.PROPOSALS_DIRECTOR, round);
        assertThat(seen(Role.VICE_CHAIRPERSON, round).candidates()).allSatisfy(one -> {
            assertThat(one.marks()).isEmpty();
            assertThat(one.average()).isNull();
        });
        assertThat(seen(Role.PROPOSALS_CLERK, round).candidates()).allSatisfy(one -> assertThat(one.marks()).isEmpty());
        assertThat(seen(Role.PROPOSALS_DIRECTOR, round).candidates()).allSatisfy(one -> assertThat(one.marks()).hasSize(1));

        key.mark(place, Role.VICE_CHAIRPERSON, round, 20);
        key.handIn(place, Role.VICE_CHAIRPERSON, round);
        assertThat(stage(round)).isEqualTo("SCORED");
        assertThat(seen(Role.VICE_CHAIRPERSON, round).candidates()).allSatisfy(one -> assertThat(one.average()).isEqualTo(75.0));
        assertThat(seen(Role.MEMBER, round).candidates()).as("who neither scores nor decides").allSatisfy(one -> assertThat(one.average()).isNull());
        assertThatThrownBy(() -> key.mark(place, Role.VICE_CHAIRPERSON, round, 30)).hasMessage("key.refused.out-of-order");
    }

    @Test
    void scoring_that_the_office_closes_opens_what_is_there() {
        long round = key.nominated(place, key.filed(place, 1));
        key.scoring(place, round, Role.PROPOSALS_DIRECTOR, Role.VICE_CHAIRPERSON);
        key.mark(place, Role.PROPOSALS_DIRECTOR, round, 25);
        place.as(Role.PROPOSALS_CLERK, () -> rounds.closeScoring(place.the(Role.PROPOSALS_CLERK), round));
        assertThat(seen(Role.VICE_CHAIRPERSON, round).candidates().getFirst().average()).isEqualTo(75.0);
    }

    @Test
    void only_chosen_scorers_mark_within_the_criteria_and_hand_in_complete() {
        long round = key.nominated(place, key.filed(place, 2));
        assertThatThrownBy(() -> key.scoring(place, round, Role.PROPOSALS_DIRECTOR)).hasMessage("key.refused.few-scorers");
        key.scoring(place, round, Role.PROPOSALS_DIRECTOR, Role.VICE_CHAIRPERSON);
        assertThatThrownBy(() -> key.mark(place, Role.CHAIRPERSON, round, 20)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> key.mark(place, Role.PROPOSALS_DIRECTOR, round, 41)).hasMessage("key.refused.points");
        var first = key.candidates(place, round).getFirst();
        place.as(Role.PROPOSALS_DIRECTOR, () -> scores.mark(place.the(Role.PROPOSALS_DIRECTOR), round, Map.of(first + "-weight", 40)));
        assertThatThrownBy(() -> key.handIn(place, Role.PROPOSALS_DIRECTOR, round)).hasMessage("key.refused.marks-missing");
    }

    @Test
    void what_is_not_filed_or_nominated_twice_is_refused() {
        long draft = ways.submitted(place);
        assertThatThrownBy(() -> key.nominated(place, List.of(draft))).hasMessage("proposal.refused.not-filed-yet");
        var filed = key.filed(place, 1);
        long round = ways.query(place, "select id from proposal.key_round", Long.class).getFirst();
        nominate(round, filed);
        assertThatThrownBy(() -> nominate(round, filed)).hasMessage("key.refused.nominated");
        assertThat(key.candidates(place, round)).hasSize(1);
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> rounds.open(place.the(Role.PROPOSALS_CLERK), place.session())))
                .hasMessage("key.refused.running");
    }

    @Test
    void a_round_of_another_committee_is_not_there() {
        long round = key.nominated(place, key.filed(place, 1));
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () -> rounds.closeScoring(elsewhere.the(Role.PROPOSALS_CLERK), round)))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () -> rounds.open(elsewhere.the(Role.PROPOSALS_CLERK), place.session())))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    @Proves({"M017"})
    void where_asked_the_party_committee_approves_before_a_proposal_is_a_key_one() {
        ways.rules(place, "key: {party-approval: true}");
        var filed = key.filed(place, 1);
        var candidate = key.candidates(place, key.submitted(place, filed)).getFirst();
        key.decided(place, candidate, true);
        assertThat(keyed()).isEmpty();
        assertThatThrownBy(() -> approve(candidate, KeyWays.MET.minusDays(1))).hasMessage("key.refused.before-meeting");
        approve(candidate, KeyWays.MET.plusDays(3));
        assertThat(keyed()).isEqualTo(filed);
        assertThat(ways.query(place, "select key_on from proposal.key_case", LocalDate.class)).containsExactly(KeyWays.MET.plusDays(3));
    }

    @Test
    @Proves({"M017"})
    void a_decision_is_taken_back_with_a_reason_and_made_again() {
        var filed = key.filed(place, 1);
        long round = key.submitted(place, filed);
        var candidate = key.candidates(place, round).getFirst();
        key.decided(place, candidate, true);
        assertThatThrownBy(() -> undo(candidate, " ")).hasMessage("key.refused.reason");
        undo(candidate, "与另一件重复");
        assertThat(keyed()).isEmpty();
        assertThat(stage(round)).isEqualTo("SUBMITTED");
        assertThat(ways.history(place, filed.getFirst())).endsWith("key-undone");
        key.decided(place, candidate, true);
        assertThat(keyed()).isEqualTo(filed);
    }

    @Test
    void an_unfinished_key_proposal_of_an_earlier_session_may_be_added() {
        long proposal = key.filed(place, 1).getFirst();
        key.key(place, proposal);
        long later = ways.query(place, """
                insert into committee.session (term_id, number, year, opens_on, closes_on, window_opens_at, cutoff_at)
                select term_id, number + 1, year + 1, opens_on + 365, closes_on + 365, window_opens_at + interval '20 years', cutoff_at + interval '20 years'
                  from committee.session where id = %d returning id""".formatted(place.session()), Long.class).getFirst();
        long round = place.ask(Role.PROPOSALS_CLERK, () -> rounds.open(place.the(Role.PROPOSALS_CLERK), later));
        assertThat(place.ask(Role.PROPOSALS_CLERK, () -> reader.unfinished(seen(Role.PROPOSALS_CLERK, round))))
                .extracting(RoundReader.Addable::proposal).containsExactly(proposal);
        place.as(Role.PROPOSALS_CLERK, () -> nominations.nominate(place.the(Role.PROPOSALS_CLERK), round, List.of(proposal), "上年未办结"));
        assertThat(key.candidates(place, round)).hasSize(1);
    }

    private void approve(long candidate, LocalDate on) {
        place.as(Role.CHAIRPERSON, () -> decisions.approve(place.the(Role.CHAIRPERSON), candidate, true, on, "", List.of()));
    }

    private void nominate(long round, List<Long> proposals) {
        place.as(Role.PROPOSALS_CLERK, () -> nominations.nominate(place.the(Role.PROPOSALS_CLERK), round, proposals, "群众关切"));
    }

    private void undo(long candidate, String why) {
        place.as(Role.CHAIRPERSON, () -> decisions.undo(place.the(Role.CHAIRPERSON), candidate, why));
    }

    private RoundView seen(Role role, long round) {
        return place.ask(role, () -> reader.find(place.the(role), round).orElseThrow());
    }

    private String stage(long round) {
        return ways.query(place, "select stage from proposal.key_round where id = " + round, String.class).getFirst();
    }

    private List<Long> keyed() {
        return ways.query(place, "select proposal_id from proposal.key_case where undone_at is null order by id", Long.class);
    }
}
