package org.tongxin.proposal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.MeetingKind;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.handling.ObjectionDesk;

/** Meetings about the handling of proposals. */
@ProgramTest
class MeetingTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    private static final String FIGURES = """
            figures:
              own:
                - {key: meetings, refs: [], label: 交办督办会, unit: 场次, set: handling-meetings, wording: "召开提案交办督办会{value}场次"}
                - {key: follow-ups, refs: [], label: 跟踪督办, unit: 场次, set: follow-ups, wording: "进行跟踪督办{value}场次"}
            """;

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired MeetingDesk desk;
    @Autowired AnswerDesk answers;
    @Autowired TaskDesk tasks;
    @Autowired ObjectionDesk objections;
    @Autowired MeetingReader reader;
    @Autowired MergeDesk mergers;
    @Autowired MeetingCases cases;
    @Autowired Figures figures;

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
    @Proves(value = {"M025"}, page = "/meetings")
    void at_an_assignment_meeting_a_unit_takes_over_or_refuses_each_case() {
        long taken = ways.filed(place);
        long refused = ways.filed(place);
        long first = ways.assigned(place, taken, Hands.of(place.housing())).getFirst();
        long second = ways.assigned(place, refused, Hands.of(place.housing())).getFirst();
        long meeting = planned(MeetingKind.ASSIGNMENT, TODAY, taken, refused);
        unit(() -> answers.accept(housing, meeting, first));
        assertThatThrownBy(() -> unit(() -> answers.refuse(housing, meeting, second, " ", place.schools())))
                .hasMessage("proposal.refused.objection-incomplete");
        unit(() -> answers.refuse(housing, meeting, second, "校园内路灯由教育局管理", place.schools()));

        assertThat(ways.history(place, taken)).contains("signed-for");
        assertThat(ways.history(place, refused)).contains("objected");
        assertThatThrownBy(() -> unit(() -> answers.accept(housing, meeting, first))).hasMessage("meeting.refused.answered");
        long objection = ways.query(place, "select id from proposal.objection where assignment_id = " + second, Long.class).getFirst();
        place.as(Role.OFFICE_DISPATCHER, () -> objections.accept(place.the(Role.OFFICE_DISPATCHER), objection, place.schools(), ""));
        var item = view(meeting).items().get(1);
        assertThat(item.hands()).extracting(MeetingView.Hand::unitName, MeetingView.Hand::accepted)
                .containsExactly(org.assertj.core.api.Assertions.tuple("住建局", false), org.assertj.core.api.Assertions.tuple("教育局", null));
    }

    @Test
    @Proves("M025")
    void the_answer_is_due_within_the_days_of_the_rulebook() {
        ways.rules(place, "meetings: {answer: 2wd}");
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        long meeting = planned(MeetingKind.ASSIGNMENT, TODAY.minusDays(20), id);
        assertThatThrownBy(() -> unit(() -> answers.accept(housing, meeting, assignment))).hasMessage("meeting.refused.answer-late");
        ways.rules(place, "meetings: {answer: 60d}");
        ways.backdate(place, "update proposal.proposal set rulebook_id = null where id = " + id);
        unit(() -> answers.accept(housing, meeting, assignment));
    }

    @Test
    void another_units_case_is_not_to_be_answered() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        long meeting = planned(MeetingKind.ASSIGNMENT, TODAY, id);
        assertThatThrownBy(() -> unit(() -> answers.accept(Ways.schools(place), meeting, assignment))).isInstanceOf(NoSuchCase.class);
        assertThat(place.ask(Role.UNIT_CLERK, () -> reader.find(Ways.schools(place), meeting))).isEmpty();
        var elsewhere = town.found();
        assertThat(elsewhere.ask(Role.PROPOSALS_CLERK, () -> reader.find(elsewhere.the(Role.PROPOSALS_CLERK), meeting))).isEmpty();
    }

    @Test
    void a_unit_reads_what_was_promised_about_its_own_cases_only() {
        long own = ways.filed(place);
        long other = ways.filed(place);
        ways.assigned(place, own, Hands.of(place.housing()));
        ways.assigned(place, other, Hands.of(place.schools()));
        long meeting = planned(MeetingKind.SUPERVISION, TODAY, own, other);
        office(() -> tasks.promise(clerk, meeting, own, place.housing(), "装灯", TODAY.plusDays(9)));
        office(() -> tasks.promise(clerk, meeting, other, place.schools(), "修墙", TODAY.plusDays(9)));
        assertThat(view(meeting).tasks()).hasSize(2);
        assertThat(place.ask(Role.UNIT_CLERK, () -> cases.read(housing, meeting)).tasks()).extracting(MeetingView.TaskRow::what).containsExactly("装灯");
    }

    @Test
    void what_is_put_on_an_agenda_stands_in_the_audit_trail() {
        long id = ways.filed(place);
        long meeting = planned(MeetingKind.SUPERVISION, TODAY, id);
        assertThat(ways.query(place, "select act from audit.entry where subject = 'meeting:%d' order by seq".formatted(meeting), String.class))
                .containsExactly("proposal.meeting-planned", "proposal.meeting-agenda-changed");
    }

    @Test
    void a_face_to_face_meeting_is_held_though_one_of_its_cases_was_withdrawn() {
        long kept = ways.filed(place);
        long withdrawn = ways.filed(place);
        long meeting = planned(MeetingKind.FACE_TO_FACE, TODAY, kept, withdrawn);
        office(() -> desk.attend(clerk, meeting, java.util.Set.of(place.housing()), java.util.Set.of(place.housing())));
        office(() -> mergers.withdrawFiled(clerk, withdrawn, "提案者书面申请"));
        office(() -> desk.hold(clerk, meeting, "当面商定。", true));
        assertThat(ways.history(place, kept)).contains("contacted");
        assertThat(ways.history(place, withdrawn)).doesNotContain("contacted");
    }

    @Test
    @Proves(value = {"M025"}, page = "/meetings")
    void a_supervision_meeting_keeps_progress_attendance_and_minutes_and_is_counted_once_held() {
        ways.rules(place, FIGURES);
        long id = assigned();
        long meeting = planned(MeetingKind.SUPERVISION, TODAY, id);
        office(() -> desk.note(clerk, meeting, id, "已完成招标。"));
        office(() -> desk.attend(clerk, meeting, Set.of(place.housing(), place.schools()), Set.of(place.housing())));
        assertThat(figure("meetings").numerator()).as("planned is not held").isZero();
        assertThatThrownBy(() -> office(() -> desk.hold(clerk, meeting, "", false))).hasMessage("meeting.refused.minutes");
        office(() -> desk.hold(clerk, meeting, "逐件研究。", false));

        assertThat(figure("meetings").sentence()).isEqualTo("召开提案交办督办会1场次");
        assertThat(view(meeting).invited()).extracting(MeetingView.Invited::attended).containsExactlyInAnyOrder(true, false);
        assertThat(view(meeting).items().getFirst().progress()).isEqualTo("已完成招标。");
        assertThat(ways.history(place, id)).contains("meeting-progress", "meeting-held");
        assertThatThrownBy(() -> office(() -> desk.putOn(clerk, meeting, List.of(assigned())))).hasMessage("meeting.refused.over");
    }

    @Test
    @Proves({"F079", "F080"})
    void the_list_a_figure_opens_holds_exactly_the_meetings_counted() {
        ways.rules(place, FIGURES);
        long id = assigned();
        held(MeetingKind.ASSIGNMENT, null, id);
        held(MeetingKind.SUPERVISION, null, id);
        held(MeetingKind.FOLLOW_UP, place.housing(), id);
        planned(MeetingKind.FOLLOW_UP, place.housing(), TODAY, id);
        long cancelled = planned(MeetingKind.SUPERVISION, TODAY, id);
        office(() -> desk.cancel(clerk, cancelled, "改期"));

        assertThat(figure("meetings").numerator()).isEqualTo(2);
        assertThat(figure("follow-ups").numerator()).isEqualTo(1);
        assertThat(figure("follow-ups").href()).isEqualTo("/meetings?set=follow-ups&period=2026");
        assertThat(listed("handling-meetings", "2026")).isEqualTo(2);
        assertThat(listed("follow-ups", "2026")).isEqualTo(1);
        assertThat(listed("follow-ups", "2025")).isZero();
    }

    @Test
    @Proves(value = {"M014"}, page = "/meetings")
    void face_to_face_three_sides_agree_on_dated_promises_that_are_followed() {
        long id = assigned();
        long meeting = office(() -> desk.plan(clerk, MeetingKind.FACE_TO_FACE, place.session(), text("文昌路面商督办", null, "副主席马成")));
        office(() -> desk.putOn(clerk, meeting, List.of(id)));
        office(() -> desk.attend(clerk, meeting, Set.of(place.housing()), Set.of(place.housing())));
        assertThatThrownBy(() -> office(() -> desk.hold(clerk, meeting, "已面商。", false))).hasMessage("meeting.refused.three-sides");
        office(() -> desk.hold(clerk, meeting, "三方到现场，商定先装学校门口。", true));
        assertThatThrownBy(() -> office(() -> tasks.promise(clerk, meeting, id, place.schools(), "安装路灯", TODAY.plusDays(30))))
                .hasMessage("meeting.refused.not-handling");
        office(() -> tasks.promise(clerk, meeting, id, place.housing(), "学校门口先装二十盏", TODAY));
        var task = place.ask(Role.PROPOSALS_CLERK, () -> cases.tasksOf(id)).getFirst();
        assertThat(task.overdue()).isFalse();
        ways.backdate(place, "update proposal.meeting_task set due_on = current_date - 3 where id = " + task.id());
        assertThat(place.ask(Role.PROPOSALS_CLERK, () -> cases.tasksOf(id)).getFirst().overdue()).isTrue();

        assertThatThrownBy(() -> unit(() -> tasks.finish(Ways.schools(place), task.id(), "装好了"))).isInstanceOf(NoSuchCase.class);
        unit(() -> tasks.finish(housing, task.id(), "二十盏已亮灯。"));
        assertThat(place.ask(Role.PROPOSALS_CLERK, () -> cases.tasksOf(id)).getFirst().result()).isEqualTo("二十盏已亮灯。");
        assertThat(ways.query(place, "select side from proposal.contact where proposal_id = " + id, String.class)).containsExactly("COMMITTEE");
        assertThat(ways.history(place, id)).containsSubsequence("contacted", "meeting-promised", "meeting-kept");
    }

    @Test
    @Proves(value = {"M026"}, page = "/workload")
    void follow_ups_at_a_unit_are_planned_held_with_findings_and_counted_by_unit() {
        long id = assigned();
        assertThatThrownBy(() -> planned(MeetingKind.FOLLOW_UP, null, TODAY, id)).hasMessage("meeting.refused.unit-missing");
        planned(MeetingKind.FOLLOW_UP, place.housing(), TODAY.plusDays(7), id);
        held(MeetingKind.FOLLOW_UP, place.housing(), id);
        var followUps = place.ask(Role.PROPOSALS_CLERK, () -> reader.followUps("12-3")).get(place.housing());
        assertThat(followUps.held()).isEqualTo(1);
        assertThat(followUps.planned()).isEqualTo(1);
    }

    @Test
    void a_meeting_to_come_cannot_have_been_held() {
        long id = assigned();
        long meeting = planned(MeetingKind.SUPERVISION, TODAY.plusDays(1), id);
        assertThatThrownBy(() -> office(() -> desk.hold(clerk, meeting, "纪要", false))).hasMessage("meeting.refused.not-yet");
    }

    private long assigned() {
        long id = ways.filed(place);
        ways.assigned(place, id, Hands.of(place.housing()));
        return id;
    }

    private long planned(MeetingKind kind, LocalDate on, Long... proposals) {
        return planned(kind, null, on, proposals);
    }

    private long planned(MeetingKind kind, Long unit, LocalDate on, Long... proposals) {
        long meeting = office(() -> desk.plan(clerk, kind, place.session(), new MeetingText("提案会", on, "三楼会议室", unit, "主任")));
        office(() -> desk.putOn(clerk, meeting, List.of(proposals)));
        return meeting;
    }

    private void held(MeetingKind kind, Long unit, long proposal) {
        long meeting = planned(kind, unit, TODAY, proposal);
        office(() -> desk.hold(clerk, meeting, "逐件研究。", false));
    }

    private static MeetingText text(String title, Long unit, String supervisor) {
        return new MeetingText(title, TODAY, "文昌路", unit, supervisor);
    }

    private MeetingView view(long meeting) {
        return place.ask(Role.PROPOSALS_CLERK, () -> cases.read(clerk, meeting));
    }

    private long listed(String set, String period) {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.count(clerk, new MeetingFilter(set, null, period, null, null, null)));
    }

    private Figure figure(String key) {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("2026"), Instant.now())).stream()
                .filter(figure -> figure.key().equals(key)).findFirst().orElseThrow();
    }

    private void office(Runnable act) {
        place.as(Role.PROPOSALS_CLERK, act);
    }

    private long office(java.util.function.Supplier<Long> act) {
        return place.ask(Role.PROPOSALS_CLERK, act);
    }

    private void unit(Runnable act) {
        place.as(Role.UNIT_CLERK, act);
    }
}
