package org.tongxin.proposal.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.roster.Periods;
import org.tongxin.proposal.roster.RosterState;
import org.tongxin.proposal.roster.UrgingDesk;

/** Supervision by committee and government together, and inspection teams. */
@ProgramTest
class SupervisionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired PlanDesk plans;
    @Autowired Board board;
    @Autowired UrgingDesk urgings;
    @Autowired InspectionDesk inspections;
    @Autowired FindingDesk findings;
    @Autowired InspectionReader reader;
    @Autowired Periods periods;

    Town.Place place;
    Viewer clerk;
    Viewer government;
    Viewer housing;
    long proposal;
    long assignment;

    @BeforeEach
    void found() {
        place = town.found();
        clerk = place.the(Role.PROPOSALS_CLERK);
        government = place.the(Role.SUPERVISION_OFFICE);
        housing = place.the(Role.UNIT_CLERK);
        proposal = ways.filed(place);
        assignment = ways.assigned(place, proposal, Hands.of(place.housing())).getFirst();
    }

    @Test
    @Proves(value = {"M023"}, page = "/supervision")
    void both_sides_read_one_plan_one_log_and_the_same_alarms() {
        office(() -> plans.plan(clerk, place.session(), new PlanText("集中督办路灯类提案", "每月调度一次", Plan.Side.BOTH, place.housing(), TODAY)));
        place.as(Role.SUPERVISION_OFFICE, () -> urgings.urge(government, assignment, "请报送进展。"));
        office(() -> urgings.urge(clerk, assignment, "请尽快面商。"));
        ways.backdate(place, "update calendar.clock set started_on = current_date - 100, due_on = current_date - 1 where step = 'reply-" + assignment + "'");
        ways.backdate(place, "update proposal.supervision_plan set due_on = current_date - 2");

        var ours = place.ask(Role.PROPOSALS_CLERK, () -> board.of(clerk, null));
        var theirs = place.ask(Role.SUPERVISION_OFFICE, () -> board.of(government, null));
        assertThat(theirs).isEqualTo(ours);
        assertThat(ours.plans()).extracting(BoardView.PlanLine::title, BoardView.PlanLine::overdue).containsExactly(org.assertj.core.api.Assertions.tuple("集中督办路灯类提案", true));
        assertThat(ours.alarms()).hasSize(1);
        assertThat(ours.states()).containsEntry(RosterState.OVERDUE, 1L);
        assertThat(ours.urgings()).extracting(urged -> urged.note().side()).containsExactly("COMMITTEE", "GOVERNMENT");
    }

    @Test
    @Proves("M023")
    void either_side_reports_the_outcome_of_the_plan_once() {
        long plan = place.ask(Role.PROPOSALS_CLERK, () ->
                plans.plan(clerk, place.session(), new PlanText("联合调研", "", Plan.Side.GOVERNMENT, null, TODAY)));
        place.as(Role.SUPERVISION_OFFICE, () -> plans.finish(government, plan, "已完成联合调研。"));
        assertThatThrownBy(() -> office(() -> plans.finish(clerk, plan, "再报"))).hasMessage("proposal.refused.out-of-order");
        assertThat(place.ask(Role.PROPOSALS_CLERK, () -> board.of(clerk, null)).plans().getFirst().outcome()).isEqualTo("已完成联合调研。");
    }

    @Test
    @Proves(value = {"M024"}, page = "/inspections")
    void a_team_visits_a_unit_finds_what_is_wrong_and_rechecks_until_it_is_right() {
        long team = team();
        office(() -> inspections.visit(clerk, team, place.housing(), TODAY));
        office(() -> inspections.report(clerk, team, 0, "查看了施工现场。"));
        assertThatThrownBy(() -> office(() -> findings.find(clerk, team, text(place.schools(), TODAY)))).hasMessage("meeting.refused.not-handling");
        office(() -> findings.find(clerk, team, text(place.housing(), TODAY.plusDays(10))));
        long finding = place.ask(Role.PROPOSALS_CLERK, () -> reader.ofCase(clerk, proposal)).getFirst().id();

        assertThatThrownBy(() -> office(() -> findings.close(clerk, finding, "通过"))).hasMessage("proposal.refused.out-of-order");
        assertThatThrownBy(() -> unit(() -> findings.rectify(Ways.schools(place), finding, "已整改"))).isInstanceOf(NoSuchCase.class);
        unit(() -> findings.rectify(housing, finding, "已更换灯杆。"));
        office(() -> findings.sendBack(clerk, finding, "仍有三盏不亮", TODAY.plusDays(5)));
        assertThat(state(finding)).isEqualTo("open");
        unit(() -> findings.rectify(housing, finding, "三盏已修复。"));
        office(() -> findings.close(clerk, finding, "现场复查通过"));
        assertThat(state(finding)).isEqualTo("closed");
        assertThat(ways.history(place, proposal)).containsSubsequence("inspected", "rectified", "recheck-failed", "rectified", "recheck-passed");
    }

    @Test
    @Proves("M024")
    void a_passed_day_for_rectification_shows_and_a_sound_case_is_closed_at_once() {
        long team = team();
        office(() -> inspections.visit(clerk, team, place.housing(), TODAY));
        office(() -> findings.find(clerk, team, new FindingText(proposal, place.housing(), "办理规范，没有问题。", "", null)));
        office(() -> findings.find(clerk, team, text(place.housing(), TODAY)));
        ways.backdate(place, "update proposal.inspection_finding set due_on = current_date - 3 where due_on is not null");
        var view = place.ask(Role.PROPOSALS_CLERK, () -> reader.read(clerk, team));
        assertThat(view.findings()).extracting(InspectionView.FindingLine::state).containsExactly("overdue", "closed");
        assertThat(view.line().open()).isEqualTo(1);
        assertThat(view.names("GOVERNMENT")).isEqualTo("县政府督查室张强");
        assertThat(view.team()).extracting(InspectionView.OnTeam::side).containsExactly("BODY", "BODY", "MEMBER", "GOVERNMENT");
    }

    @Test
    void visits_lie_within_the_days_of_the_team_and_findings_need_a_visit() {
        long team = team();
        assertThatThrownBy(() -> office(() -> inspections.visit(clerk, team, place.housing(), TODAY.plusDays(40)))).hasMessage("supervision.refused.visit-outside");
        assertThatThrownBy(() -> office(() -> findings.find(clerk, team, text(place.housing(), TODAY)))).hasMessage("supervision.refused.not-visited");
        assertThatThrownBy(() -> office(() -> inspections.report(clerk, team, 3, "情况"))).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void a_unit_sees_inspections_of_itself_and_no_other_committee_sees_any() {
        long team = team();
        office(() -> inspections.visit(clerk, team, place.housing(), TODAY));
        assertThat(place.ask(Role.UNIT_CLERK, () -> reader.all(housing, periods.ids("2026")))).hasSize(1);
        assertThat(place.ask(Role.UNIT_CLERK, () -> reader.all(Ways.schools(place), periods.ids("2026")))).isEmpty();
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.ask(Role.PROPOSALS_CLERK, () -> reader.read(elsewhere.the(Role.PROPOSALS_CLERK), team))).isInstanceOf(NoSuchCase.class);
    }

    private long team() {
        return place.ask(Role.PROPOSALS_CLERK, () -> inspections.form(clerk, place.session(), new InspectionText("第一督查组", "副主席马成", TODAY.minusDays(1),
                TODAY.plusDays(20), "提案委员会、经济委员会", "李梅", "县政府督查室张强")));
    }

    private FindingText text(long unit, LocalDate due) {
        return new FindingText(proposal, unit, "灯杆锈蚀。", "更换锈蚀的灯杆。", due);
    }

    private String state(long finding) {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.ofCase(clerk, proposal)).stream().filter(one -> one.id() == finding).findFirst().orElseThrow().state();
    }

    private void office(Runnable act) {
        place.as(Role.PROPOSALS_CLERK, act);
    }

    private void unit(Runnable act) {
        place.as(Role.UNIT_CLERK, act);
    }
}
