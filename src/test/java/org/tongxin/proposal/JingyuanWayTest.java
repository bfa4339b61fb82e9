package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.calendar.Limit;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.handling.ExtensionDesk;
import org.tongxin.proposal.handling.ObjectionDesk;
import org.tongxin.proposal.key.KeyView;
import org.tongxin.proposal.key.KeyWays;
import org.tongxin.proposal.meeting.AnswerDesk;
import org.tongxin.proposal.meeting.MeetingDesk;
import org.tongxin.proposal.meeting.MeetingText;
import org.tongxin.proposal.supervision.FindingDesk;
import org.tongxin.proposal.supervision.FindingText;
import org.tongxin.proposal.supervision.InspectionDesk;
import org.tongxin.proposal.supervision.InspectionText;

/** Jingyuan: meetings of assignment and supervision, follow-ups at units with many cases, inspection teams, county leaders. */
class JingyuanWayTest extends CommitteeAtWork {

    @Autowired MeetingDesk meetings;
    @Autowired AnswerDesk answers;
    @Autowired ObjectionDesk objections;
    @Autowired ExtensionDesk extensions;
    @Autowired InspectionDesk inspections;
    @Autowired FindingDesk findings;

    @BeforeEach
    void found() {
        worksBy("jingyuan");
    }

    @Test
    @Proves(value = {"M025", "M028", "F079"}, page = "/meetings")
    void at_the_meeting_of_assignment_a_unit_takes_one_case_and_refuses_another() {
        long taken = filed();
        long refused = filed();
        long first = assigned(taken);
        long second = assigned(refused);
        long meeting = meeting(MeetingKind.ASSIGNMENT, "第一次提案交办会", null, taken, refused);
        unit(() -> answers.accept(housing, meeting, first));
        unit(() -> answers.refuse(housing, meeting, second, "校园内路灯由教育局管理", place.schools()));
        hold(meeting, "集中交办两件。");
        long objection = ways.query(place, "select id from proposal.objection where assignment_id = " + second, Long.class).getFirst();
        place.as(Role.OFFICE_DISPATCHER, () -> objections.refuse(place.the(Role.OFFICE_DISPATCHER), objection, "路灯统一由住建局管理"));
        ways.replied(place, housing, first);
        ways.replied(place, housing, second);
        long supervision = meeting(MeetingKind.SUPERVISION, "第一次提案督办会", null, taken);
        office(() -> meetings.note(clerk, supervision, taken, "已完成招标。"));
        assertThat(figure("jingyuan-meetings").sentence()).as("planned is not held").isEqualTo("召开提案交办督办会1场次");
        hold(supervision, "逐件研究。");

        assertThat(figure("jingyuan-meetings").sentence()).isEqualTo("召开提案交办督办会2场次");
        assertThat(ways.history(place, taken)).containsSubsequence("assigned", "signed-for", "meeting-held", "replied", "meeting-progress", "meeting-held");
        assertThat(ways.history(place, refused)).containsSubsequence("objected", "meeting-held", "objection-refused", "signed-for", "replied");
        assertThat(page(Role.PROPOSALS_CLERK, "/meetings")).contains("提案交办会", "提案督办会");
    }

    @Test
    @Proves(value = {"M026", "F080"}, page = "/workload")
    void a_unit_with_eight_cases_is_a_big_one_and_followed_up() {
        var cases = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            cases.add(filed());
            assigned(cases.getLast());
        }
        assertThat(page(Role.PROPOSALS_CLERK, "/workload")).as("seven are not many").doesNotContain(">大户<");
        cases.add(filed());
        assigned(cases.getLast());
        ways.assigned(place, filed(), Hands.of(place.schools()));
        assertThat(page(Role.PROPOSALS_CLERK, "/workload").split(">大户<", -1)).as("one of two units").hasSize(2);

        hold(meeting(MeetingKind.FOLLOW_UP, "住建局跟踪督办", place.housing(), cases.toArray(Long[]::new)), "逐件核对进度。");
        assertThat(figure("jingyuan-follow-ups").sentence()).isEqualTo("进行跟踪督办1场次");
        assertThat(page(Role.PROPOSALS_CLERK, "/meetings")).contains("承办“大户”跟踪督办");
    }

    @Test
    @Proves(value = {"M024"}, page = "/inspections")
    void an_inspection_team_finds_what_is_wrong_and_the_unit_puts_it_right() {
        long id = filed();
        assigned(id);
        long team = place.ask(Role.SUPERVISION_OFFICE, () -> inspections.form(place.the(Role.SUPERVISION_OFFICE), place.session(), new InspectionText(
                "第一督查组", "副主席马成", TODAY, TODAY.plusDays(20), "提案委员会、经济委员会", "李梅", "县政府督查室张强")));
        office(() -> inspections.visit(clerk, team, place.housing(), TODAY));
        office(() -> findings.find(clerk, team, new FindingText(id, place.housing(), "灯杆锈蚀。", "更换锈蚀的灯杆。", TODAY.plusDays(10))));
        long finding = ways.query(place, "select max(id) from proposal.inspection_finding where proposal_id = " + id, Long.class).getFirst();
        assertThat(page(Role.UNIT_CLERK, "")).contains("待整改");
        assertThatThrownBy(() -> unit(() -> findings.rectify(schools, finding, "已整改"))).isInstanceOf(NoSuchCase.class);
        unit(() -> findings.rectify(housing, finding, "已更换灯杆。"));
        place.as(Role.SUPERVISION_OFFICE, () -> findings.close(place.the(Role.SUPERVISION_OFFICE), finding, "现场复查通过"));

        assertThat(page(Role.UNIT_CLERK, "")).doesNotContain("待整改");
        assertThat(ways.history(place, id)).containsSubsequence("inspected", "rectified", "recheck-passed");
        assertThat(page(Role.PROPOSALS_CLERK, "/inspections/" + team)).contains("县政府督查室张强", "提案委员会", "灯杆锈蚀", "现场复查通过");
    }

    @Test
    @Proves(value = {"M017", "M019", "F078"}, page = "/key-proposals")
    void county_leaders_supervise_ten_key_proposals_of_a_session() {
        long id = filed();
        long key = keys.key(place, id, KeyWays.named(place, "cppcc", Role.VICE_CHAIRPERSON));
        assertThat(figure("jingyuan-key").sentence()).as("no county leader has it in charge").isEqualTo("遴选县领导督办重点提案0件");
        assertThatThrownBy(() -> start(key)).hasMessage("key.refused.no-leader");
        name(key, "county-leader", Role.LEADER);
        place.as(Role.LEADER, () -> keyDesk.plan(place.the(Role.LEADER), key, "四月调研，六月座谈", place.housing(), TODAY.plusDays(60)));
        start(key);
        act(Role.LEADER, id, "visit");
        office(() -> keyDesk.finish(clerk, key, "路灯已全部安装。"));

        assertThat(figure("jingyuan-key").sentence()).isEqualTo("遴选县领导督办重点提案1件");
        assertThat(key(id).slots()).extracting(KeyView.SlotView::actions).startsWith(1, 0);
        assertThat(key(id).result()).isEqualTo("路灯已全部安装。");
        assertThat(page(Role.PROPOSALS_CLERK, "/key-proposals")).contains("县领导督办重点提案", "计划 10 件");
    }

    @Test
    @Proves(value = {"M028"}, page = "/proposals/{id}")
    void more_time_is_asked_for_before_the_day_and_moves_it_once_granted() {
        long id = filed();
        long assignment = assigned(id);
        var before = due(id, "reply-" + assignment);
        assertThatThrownBy(() -> unit(() -> extensions.ask(housing, assignment, Limit.months(4), "需等财政批复"))).hasMessage("proposal.refused.extension-long");
        unit(() -> extensions.ask(housing, assignment, Limit.months(1), "需等财政批复"));
        long extension = ways.query(place, "select id from proposal.extension where assignment_id = " + assignment, Long.class).getFirst();
        assertThat(due(id, "reply-" + assignment)).as("asked is not granted").isEqualTo(before);
        place.as(Role.OFFICE_DISPATCHER, () -> extensions.grant(place.the(Role.OFFICE_DISPATCHER), extension, "同意"));
        assertThat(due(id, "reply-" + assignment)).isAfter(before.plusDays(20));
        assertThat(row(id).due()).as("the list shows the new day").isEqualTo(due(id, "reply-" + assignment));
    }

    private long meeting(MeetingKind kind, String title, Long unit, Long... proposals) {
        long meeting = place.ask(Role.PROPOSALS_CLERK, () ->
                meetings.plan(clerk, kind, place.session(), new MeetingText(title, TODAY, "三楼会议室", unit, "副主席马成")));
        office(() -> meetings.putOn(clerk, meeting, List.of(proposals)));
        return meeting;
    }

    private void hold(long meeting, String minutes) {
        office(() -> meetings.hold(clerk, meeting, minutes, false));
    }
}
