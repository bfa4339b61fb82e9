package org.tongxin.proposal.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.Stance;

/** What becomes of «列入计划»: from the letter to the re-check years later. */
@ProgramTest
class PromiseTest {

    static final LocalDate PROMISED = Ways.PROMISED;

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired PromiseDesk desk;
    @Autowired PromiseReader reader;
    @Autowired LookBackDesk rounds;
    @Autowired LookBackReader roundReader;
    @Autowired SupplementDesk supplements;
    @Autowired EvaluationDesk evaluations;

    Town.Place place;
    Viewer housing;
    Viewer office;
    Viewer member;
    long id;

    @BeforeEach
    void answer() {
        place = town.found();
        housing = place.the(Role.UNIT_CLERK);
        office = place.the(Role.PROPOSALS_CLERK);
        member = place.the(Role.MEMBER);
        id = ways.answered(place);
    }

    @Test
    @Proves(value = {"M027"}, page = "/promises")
    void a_planned_answer_of_an_issued_letter_is_a_dated_promise() {
        var promise = only();
        assertThat(promise.ask()).isEqualTo(2);
        assertThat(promise.text()).isEqualTo("已作安排。");
        assertThat(promise.unitName()).isEqualTo("住建局");
        assertThat(promise.person()).isEqualTo("丁小燕");
        assertThat(promise.promisedOn()).isEqualTo(PROMISED);
        assertThat(promise.state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void a_letter_that_is_not_issued_promises_nothing() {
        long other = ways.filed(place);
        long assignment = ways.assigned(place, other, org.tongxin.proposal.domain.Hands.of(place.housing())).getFirst();
        ways.signed(place, housing, assignment);
        ways.handedIn(place, housing, assignment, Stance.PLANNED, Stance.PLANNED);
        assertThat(reader(member, () -> reader.ofCase(member, other))).isEmpty();
    }

    @Test
    @Proves({"M027", "M029"})
    void the_proposer_is_told_each_time_and_may_say_what_he_thinks() {
        long promise = only().id();
        place.as(Role.UNIT_CLERK, () -> desk.report(housing, promise, PromiseDesk.Evidence.of("灯杆已进场。")));
        place.as(Role.UNIT_CLERK, () -> desk.fulfil(housing, promise, new PromiseDesk.Evidence("六十盏已亮。", photograph())));
        place.as(Role.MEMBER, () -> desk.comment(member, promise, "我去看过，确实亮了。"));
        check(promise, PromiseState.KEPT, "现场核查，全部亮灯。", null);

        var entries = reader(member, () -> reader.entries(promise));
        assertThat(entries).extracting(PromiseView.Entry::kind).containsExactly("PROGRESS", "FULFILLED", "COMMENT", "CHECK");
        assertThat(entries.get(1).files()).extracting(file -> file.name()).containsExactly("现场.png");
        assertThat(only().state()).isEqualTo(PromiseState.KEPT);
        assertThat(ways.history(place, id)).containsSubsequence("promise-progress", "promise-fulfilled", "promise-commented", "promise-checked");
    }

    @Test
    void another_date_is_asked_for_with_a_reason_and_decided_by_the_office() {
        long promise = only().id();
        var later = PROMISED.plusMonths(3);
        assertThatThrownBy(() -> ask(promise, PROMISED)).hasMessage("promise.refused.date-not-later");
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> desk.askForDate(housing, promise, later, " ")))
                .hasMessage("promise.refused.text-missing");
        ask(promise, later);
        assertThat(only().dueOn()).as("asked is not granted").isEqualTo(PROMISED);
        assertThatThrownBy(() -> ask(promise, later)).hasMessage("promise.refused.asked-already");

        place.as(Role.PROPOSALS_CLERK, () -> desk.decideDate(office, promise, true, "财政年度内不能到位，同意。"));
        assertThat(only().dueOn()).isEqualTo(later);
        assertThat(only().promisedOn()).as("what the letter says stays").isEqualTo(PROMISED);
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> desk.decideDate(office, promise, true, "再同意")))
                .hasMessage("promise.refused.nothing-asked");
    }

    @Test
    void a_refused_date_leaves_the_promise_as_it_was() {
        long promise = only().id();
        ask(promise, PROMISED.plusMonths(3));
        place.as(Role.PROPOSALS_CLERK, () -> desk.decideDate(office, promise, false, "请按期落实。"));
        assertThat(only().dueOn()).isEqualTo(PROMISED);
        assertThat(only().askedFor()).isNull();
    }

    @Test
    @Proves({"M027"})
    void a_second_answer_replaces_the_first_ones_promises_and_is_linked() {
        long assignment = ways.inForce(place, id).getFirst();
        place.as(Role.MEMBER, () -> evaluations.rate(member, id, Rating.of("satisfied", "unsatisfied", "路灯还没有装")));
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.reopen(office, id, assignment, "理由成立"));
        assertThat(only().state()).as("a reopened case has its promise until it is answered again").isEqualTo(PromiseState.OPEN);
        ways.replied(place, housing, assignment, Stance.PLANNED, Stance.PLANNED);

        var all = reader(member, () -> reader.ofCase(member, id));
        assertThat(all).extracting(PromiseView::state).containsExactly(PromiseState.SUPERSEDED, PromiseState.OPEN, PromiseState.OPEN);
        assertThat(all.getFirst().nextRound()).isEqualTo("住建提〔2026〕1号");
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> desk.fulfil(housing, all.getFirst().id(), PromiseDesk.Evidence.of("已装"))))
                .hasMessage("promise.refused.over");
        assertThat(reader(office, () -> reader.page(office, PromiseFilter.ALL).rows())).as("the list shows what is in force").hasSize(2);
    }

    @Test
    void a_promise_kept_before_stays_kept_when_the_case_is_answered_again() {
        check(only().id(), PromiseState.KEPT, "已核查", null);
        long assignment = ways.inForce(place, id).getFirst();
        place.as(Role.MEMBER, () -> evaluations.rate(member, id, Rating.of("satisfied", "unsatisfied", "另一条没有落实")));
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.reopen(office, id, assignment, "理由成立"));
        ways.replied(place, housing, assignment, Stance.ACCEPTED, Stance.ACCEPTED);
        assertThat(only().state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void nobody_elses_unit_reports_and_no_other_member_comments() {
        long promise = only().id();
        var schools = Ways.schools(place);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> desk.fulfil(schools, promise, PromiseDesk.Evidence.of("已装"))))
                .isInstanceOf(NoSuchCase.class);
        var other = place.the(Role.CONVENER);
        assertThatThrownBy(() -> place.as(Role.CONVENER, () -> desk.comment(other, promise, "我也说一句"))).isInstanceOf(NoSuchCase.class);
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () ->
                        desk.check(elsewhere.the(Role.PROPOSALS_CLERK), promise, PromiseState.KEPT, PromiseDesk.Evidence.of("看过"), null)))
                .isInstanceOf(NoSuchCase.class);
        assertThat(Set.copyOf(reader(schools, () -> reader.page(schools, PromiseFilter.ALL).rows()))).isEmpty();
    }

    @Test
    @Proves(value = {"M027"}, page = "/look-backs")
    void a_round_looks_again_at_a_session_and_counts_what_it_found() {
        long second = ways.answered(place);
        long first = only().id();
        long round = place.ask(Role.PROPOSALS_CLERK, () ->
                rounds.plan(office, "下一年回头看", List.of(place.session()), PROMISED.plusYears(1)));
        check(first, PromiseState.PARTLY, "装了四十盏", round);
        assertThat(progress(round)).isEqualTo(new LookBackView.Progress(2, 1, 0, 1, 0));

        check(first, PromiseState.KEPT, "年底复查，全部装齐", round);
        assertThat(progress(round)).as("the last word of the round counts").isEqualTo(new LookBackView.Progress(2, 1, 1, 0, 0));
        place.as(Role.PROPOSALS_CLERK, () -> rounds.end(office, round));
        var other = reader(member, () -> reader.ofCase(member, second)).getFirst().id();
        assertThatThrownBy(() -> check(other, PromiseState.BROKEN, "未动工", round)).hasMessage("promise.refused.round-ended");
    }

    @Test
    void a_later_round_may_find_broken_what_was_kept() {
        long promise = only().id();
        check(promise, PromiseState.KEPT, "已亮灯", null);
        check(promise, PromiseState.BROKEN, "两年后回头看，大半损坏", null);
        assertThat(only().state()).isEqualTo(PromiseState.BROKEN);
        assertThat(reader(member, () -> reader.entries(promise))).as("both findings stay").hasSize(2);
    }

    @Test
    void a_round_of_sessions_of_another_committee_is_refused() {
        var elsewhere = town.found();
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> rounds.plan(office, "回头看", List.of(elsewhere.session()), PROMISED)))
                .hasMessage("promise.refused.round-incomplete");
    }

    @Test
    void overdue_and_due_soon_are_told_from_the_day() {
        assertThat(found("overdue")).isEmpty();
        ways.backdate(place, "update proposal.promise set promised_on = current_date - 3, due_on = current_date - 3");
        assertThat(found("overdue")).hasSize(1);
        ways.backdate(place, "update proposal.promise set promised_on = current_date, due_on = current_date + 10");
        assertThat(found("overdue")).isEmpty();
        assertThat(found("soon")).hasSize(1);
        place.as(Role.UNIT_CLERK, () -> desk.fulfil(housing, only().id(), PromiseDesk.Evidence.of("已装")));
        assertThat(found("soon")).as("reported waits for the office, not for the unit").isEmpty();
    }

    @Test
    @Proves({"M027"})
    void a_supplementary_reply_changes_the_class_and_keeps_the_first() {
        long assignment = ways.inForce(place, id).getFirst();
        var letter = new SupplementDesk.Letter("路灯六十盏已全部安装。", "住建提〔2026〕8号", "B");
        place.as(Role.UNIT_CLERK, () -> supplements.handIn(housing, assignment, letter));
        assertThat(only().resultClass()).as("not before the head signs").isEqualTo("A");
        long supplement = ways.query(place, "select id from proposal.supplement", Long.class).getFirst();
        place.as(Role.UNIT_HEAD, () -> supplements.sendBack(place.the(Role.UNIT_HEAD), supplement, "请写明日期"));
        place.as(Role.UNIT_CLERK, () -> supplements.handIn(housing, assignment, letter));
        place.as(Role.UNIT_HEAD, () -> supplements.issue(place.the(Role.UNIT_HEAD), supplement));

        assertThat(only().resultClass()).isEqualTo("B");
        assertThat(ways.query(place, "select result_class from proposal.reply where proposal_id = " + id, String.class)).containsExactly("A");
        assertThat(ways.query(place, "select class_before || class_after from proposal.supplement", String.class)).containsExactly("AB");
        assertThat(ways.history(place, id)).containsSubsequence("supplement-handed-in", "supplement-sent-back", "supplemented");
    }

    @Test
    void another_unit_cannot_supplement_and_an_unknown_class_is_refused() {
        long assignment = ways.inForce(place, id).getFirst();
        var letter = new SupplementDesk.Letter("补充", "教提〔2026〕1号", "A");
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> supplements.handIn(Ways.schools(place), assignment, letter)))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () ->
                        supplements.handIn(housing, assignment, new SupplementDesk.Letter("补充", "住建提〔2026〕8号", "Z"))))
                .hasMessage("proposal.refused.class-missing");
    }

    private List<PromiseView> found(String due) {
        var filter = new PromiseFilter(null, due, null, null, null, null, null, null);
        return reader(office, () -> reader.page(office, filter).rows());
    }

    private LookBackView.Progress progress(long round) {
        return reader(office, () -> roundReader.require(office, round)).progress();
    }

    private void ask(long promise, LocalDate day) {
        place.as(Role.UNIT_CLERK, () -> desk.askForDate(housing, promise, day, "资金未到位"));
    }

    private void check(long promise, PromiseState found, String finding, Long round) {
        place.as(Role.PROPOSALS_CLERK, () -> desk.check(office, promise, found, PromiseDesk.Evidence.of(finding), round));
    }

    private PromiseView only() {
        var all = reader(member, () -> reader.ofCase(member, id));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private <T> T reader(Viewer viewer, java.util.function.Supplier<T> work) {
        return org.tongxin.committee.Scope.get(place.id(), viewer.account(), work);
    }

    private static MockMultipartFile photograph() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        return new MockMultipartFile("evidence", "现场.png", "image/png", png);
    }
}
