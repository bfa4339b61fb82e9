package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.fund.FundWays;
import org.tongxin.fund.domain.AreaDesk;
import org.tongxin.identity.Role;
import org.tongxin.proposal.MeetingKind;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.proposal.key.KeyDesk;
import org.tongxin.proposal.key.KeyWays;
import org.tongxin.proposal.meeting.MeetingDesk;
import org.tongxin.proposal.meeting.MeetingText;
import org.tongxin.proposal.signing.Signatures;

/** Each of the five committees at its screens, under the rulebook that is shipped for it: the pages on which its method differs. */
class CommitteeJourneyTest extends Journey {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @Autowired Ways ways;
    @Autowired KeyWays keys;
    @Autowired KeyDesk keyDesk;
    @Autowired Signatures signatures;
    @Autowired MeetingDesk meetings;
    @Autowired FundWays funds;
    @Autowired AreaDesk areas;

    @Test
    @Proves(value = {"M003", "M011", "M015", "M018"}, page = "/roster")
    void haiyuan_keeps_its_list_and_leaders_of_both_sides_lead_a_joint_proposal() throws IOException {
        worksBy("haiyuan");
        long id = joint();
        ways.filedNow(place, id);
        long key = keys.key(place, id, KeyWays.named(place, "cppcc-lead", Role.VICE_CHAIRPERSON), KeyWays.named(place, "county-lead", Role.LEADER));
        place.as(Role.PROPOSALS_CLERK, () -> keyDesk.start(place.the(Role.PROPOSALS_CLERK), key));
        ways.assigned(place, id, Hands.of(place.housing()));

        var leader = at(Role.LEADER, Browser.PHONE);
        leader.page.click(".mine a.button >> nth=0");
        leader.click("记录");
        assertThat(leader.page.textContent(".flash")).contains("已记录");
        var member = at(Role.MEMBER, Browser.PHONE);
        open(member, id);
        talk(member, "phone");
        assertThat(member.page.textContent("main")).contains("联名提案", "马晓红", "领衔督办（主席会议成员）", "领衔督办（县委、县政府领导）", "活动 1 次");
        member.looksRight("haiyuan-case-phone");

        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        go(office, "/roster");
        assertThat(office.page.textContent("main")).contains("提案“清单式”管理清单", "沟通次数", "牵头领导");
        office.page.locator("[name=row]").first().check();
        office.page.fill("[name=leader]", "副县长");
        office.page.fill("[name=responsible]", "杨军");
        office.click("为所选事项明确责任");
        assertThat(office.page.textContent("tbody")).contains("副县长", "杨军");
        office.looksRight("haiyuan-roster-desk");
        go(office, "/key-proposals");
        assertThat(office.page.textContent("main")).contains("领衔督办重点提案");
        office.looksRight("haiyuan-key-desk");
        nothingToComplainOf();
    }

    @Test
    @Proves(value = {"M019", "M025", "M026"}, page = "/meetings")
    void jingyuan_assigns_at_a_meeting_and_follows_up_where_there_are_many_cases() throws IOException {
        worksBy("jingyuan");
        var cases = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) {
            cases.add(ways.filed(place));
            ways.assigned(place, cases.getLast(), Hands.of(place.housing()));
        }
        keys.key(place, cases.getFirst(), KeyWays.named(place, "county-leader", Role.LEADER));
        var clerk = place.the(Role.PROPOSALS_CLERK);
        long meeting = place.ask(Role.PROPOSALS_CLERK, () ->
                meetings.plan(clerk, MeetingKind.ASSIGNMENT, place.session(), new MeetingText("第一次提案交办会", LocalDate.parse(TODAY), "三楼会议室", null, "副主席马成")));
        place.as(Role.PROPOSALS_CLERK, () -> meetings.putOn(clerk, meeting, cases.subList(0, 2)));

        var unit = at(Role.UNIT_CLERK, Browser.PHONE);
        go(unit, "/meetings/" + meeting);
        unit.click("认领（签收）");
        unit.page.locator("summary:text-is('申请退办')").click();
        unit.page.fill("[name=reason]", "校园内路灯由教育局管理");
        unit.page.selectOption("[name=betterUnit]", Long.toString(place.schools()));
        unit.looksRight("jingyuan-meeting-phone");
        unit.click("申请退办");
        assertThat(unit.page.textContent(".agenda")).contains("已认领", "校园内路灯由教育局管理");

        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        go(office, "/meetings/" + meeting);
        office.page.fill("[name=minutes]", "集中交办两件。");
        office.click("记为已召开");
        office.looksRight("jingyuan-meeting-desk");
        go(office, "/workload");
        assertThat(office.page.textContent("main")).contains("大户", "承办“大户”跟踪督办");
        office.looksRight("jingyuan-workload-desk");
        go(office, "/key-proposals");
        assertThat(office.page.textContent("main")).contains("县领导督办重点提案", "计划 10 件，已确定 1 件");
        go(office, "/review?period=2026");
        assertThat(office.page.textContent("main")).contains("召开提案交办督办会1场次");
        office.looksRight("jingyuan-review-desk");
        nothingToComplainOf();
    }

    @Test
    @Proves(value = {"M021", "M022", "M035"}, page = "/proposals/{id}")
    void xixia_answers_only_past_its_checkpoint_and_shows_four_parties_and_each_area() throws IOException {
        worksBy("xixia");
        long id = ways.filed(place);
        keys.key(place, id, KeyWays.named(place, "leads", Role.LEADER), KeyWays.named(place, "supervises", Role.CHAIRPERSON));
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        ways.signed(place, place.the(Role.UNIT_CLERK), assignment);
        place.as(Role.PROPOSALS_CLERK, () -> {
            areas.found("兴泾镇", LocalDate.of(2022, 1, 1));
            areas.mark(place.the(Role.PROPOSALS_CLERK), id, areas.found("北京路街道", LocalDate.of(2022, 1, 1)));
        });
        funds.appropriated(place, "1000000");

        var unit = at(Role.UNIT_CLERK, Browser.PHONE);
        open(unit, id);
        var talk = unit.page.locator("li:has-text('强化沟通协商')");
        assertThat(talk.textContent()).contains("必经");
        talk.locator("summary").click();
        talk.locator("textarea").fill("十月十日在文昌路与李梅委员面商，商定先装学校门口。");
        unit.looksRight("xixia-checkpoints-phone");
        talk.locator("button").click();
        assertThat(unit.page.textContent(".flash")).contains("检查点已填报");
        ways.handedIn(place, place.the(Role.UNIT_CLERK), assignment, Stance.ACCEPTED, Stance.PLANNED);

        var member = at(Role.MEMBER, Browser.DESK);
        open(member, id);
        assertThat(member.page.textContent("main")).contains("党政领办", "政协督办", "委员参与", "部门落实", "三强化三提升", "2026001");
        member.looksRight("xixia-case-desk");
        go(member, "/fund");
        assertThat(member.page.textContent("main")).contains("北京路街道", "兴泾镇", "民生实事提案");
        member.looksRight("xixia-fund-desk");
        nothingToComplainOf();
    }

    @Test
    @Proves(value = {"M010", "M013", "M040"}, page = "/proposals/{id}")
    void zhongwei_grades_and_marks_on_registration_and_meets_face_to_face() throws IOException {
        worksBy("zhongwei");
        long id = ways.submitted(place);
        var reviewer = at(Role.FIRST_REVIEWER, Browser.DESK);
        open(reviewer, id);
        reviewer.page.check("[name=grade][value=A]");
        reviewer.page.fill("[id=mark-evidence]", "35");
        reviewer.page.fill("[id=mark-feasible]", "30");
        reviewer.page.fill("[id=mark-form]", "15");
        reviewer.looksRight("zhongwei-registration-desk");
        reviewer.click("立案");
        assertThat(reviewer.page.textContent("main")).contains("A 类", "领导领办，重点督办");
        reviewer.looksRight("zhongwei-case-desk");
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        ways.signed(place, place.the(Role.UNIT_CLERK), assignment);

        var unit = at(Role.UNIT_CLERK, Browser.PHONE);
        open(unit, id);
        assertThat(unit.page.textContent("main")).contains("“面对面”办理");
        talk(unit, "visit");
        assertThat(unit.page.textContent("main")).contains("上门走访");
        unit.looksRight("zhongwei-contact-phone");
        ways.handedIn(place, place.the(Role.UNIT_CLERK), assignment, Stance.ACCEPTED, Stance.PLANNED);
        assertThat(ways.history(place, id)).containsSubsequence("filed", "contacted", "reply-handed-in");
        nothingToComplainOf();
    }

    @Test
    @Proves(value = {"M009", "M012", "M020"}, page = "/proposals/{id}")
    void pingluo_reviews_three_times_and_its_leader_signs_the_letter_off() throws IOException {
        worksBy("pingluo");
        long id = ways.submitted(place);
        for (var role : List.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.THIRD_REVIEWER)) {
            var reviewer = at(role, role == Role.SECOND_REVIEWER ? Browser.PHONE : Browser.DESK);
            open(reviewer, id);
            reviewer.page.fill("[name=opinion] >> nth=0", "同意");
            reviewer.looksRight("pingluo-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            reviewer.click(role == Role.THIRD_REVIEWER ? "立案" : "通过，送下一步");
        }
        var key = keys.key(place, id, KeyWays.named(place, "leads", Role.LEADER));
        place.as(Role.PROPOSALS_CLERK, () -> keyDesk.start(place.the(Role.PROPOSALS_CLERK), key));
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        ways.signed(place, place.the(Role.UNIT_CLERK), assignment);
        ways.handedIn(place, place.the(Role.UNIT_CLERK), assignment, Stance.ACCEPTED, Stance.PLANNED);

        var head = at(Role.UNIT_HEAD, Browser.DESK);
        open(head, id);
        head.click("签发");
        assertThat(head.page.textContent("main")).contains("领办领导");
        var leader = at(Role.LEADER, Browser.PHONE);
        open(leader, id);
        assertThat(leader.page.textContent("main")).contains("答复待领办领导签批");
        leader.looksRight("pingluo-sign-off-phone");
        leader.click("同意签发");
        open(head, id);
        head.click("签发");
        assertThat(ways.history(place, id)).containsSubsequence("passed", "passed", "filed", "key-signed-off", "replied");

        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        go(office, "/roster");
        assertThat(office.page.textContent("thead")).contains("问题清单", "责任单位", "完成时限", "催办次数", "销号情况").doesNotContain("主办单位");
        office.looksRight("pingluo-roster-desk");
        nothingToComplainOf();
    }

    private void worksBy(String committee) throws IOException {
        ways.rules(place, Files.readString(Path.of("rulebooks", committee + ".yaml")));
    }

    private long joint() {
        var limei = place.the(Role.MEMBER);
        var maxiaohong = signatures.person(place, Role.MEMBER, "ma", "马晓红");
        long id = signatures.draft(place, limei);
        signatures.invite(place, limei, id, maxiaohong);
        signatures.agree(place, maxiaohong, id);
        signatures.submit(place, limei, id);
        return id;
    }

    private void talk(Browser.Screen screen, String way) {
        screen.page.locator("summary:text-is('记一次沟通')").click();
        screen.page.selectOption("[name=way]", way);
        screen.page.fill("[name=heldOn]", TODAY);
        screen.page.fill("[name=place]", "文昌路");
        screen.page.fill("[name=people]", "李梅、丁小燕");
        screen.page.fill("[name=minutes]", "商定先装学校门口。");
        screen.click("记一次沟通");
    }

    private void open(Browser.Screen screen, long proposal) {
        go(screen, "/proposals/" + proposal);
    }

    private void go(Browser.Screen screen, String path) {
        screen.go("/" + place.code() + path);
    }

    /** What the browser says of a page that was refused with its reason is no complaint. */
    private void nothingToComplainOf() {
        assertThat(browser.screens()).allSatisfy(screen -> assertThat(screen.complaints.stream().filter(one -> !one.contains("422"))).isEmpty());
    }
}
