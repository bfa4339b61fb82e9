package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;

/** The office issues its list and urges, the unit notes progress on the phone and signs its row off, the office confirms. */
class SupervisionJourneyTest extends Journey {

    @Autowired Ways ways;

    @Test
    @Proves(value = {"M011", "M012", "M023"}, page = "/roster")
    void a_row_goes_from_the_issued_list_to_signing_off() {
        long proposal = ways.filed(place);
        long assignment = ways.assigned(place, proposal, Hands.of(place.housing())).getFirst();
        ways.assigned(place, ways.filed(place), Hands.of(place.schools()));

        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        office.go("/" + place.code() + "/roster");
        office.click("下发清单");
        assertThat(office.page.textContent(".flash")).contains("清单已下发 2 个单位");
        office.page.locator("[name=row]").first().check();
        office.page.fill("[name=leader]", "副县长");
        office.page.fill("[name=responsible]", "杨军");
        office.click("为所选事项明确责任");
        assertThat(office.page.textContent("tbody")).contains("副县长", "杨军");
        office.looksRight("roster-desk");
        office.page.locator("a.row").first().click();
        office.page.locator("summary:text-is('催办')").click();
        office.page.fill("[id=urging-" + assignment + "]", "请尽快与提案者面商。");
        office.click("催办");
        office.looksRight("roster-case-desk");

        var unit = at(Role.UNIT_CLERK, Browser.PHONE);
        unit.page.click("text=被催办");
        unit.page.click("a.row");
        assertThat(unit.page.textContent(".refused")).contains("请尽快与提案者面商");
        unit.page.fill("[id=progress-" + assignment + "]", "已与提案者到现场面商，月底前完成设计。");
        unit.looksRight("roster-case-phone");
        unit.click("填报进展");
        ways.replied(place, place.the(Role.UNIT_CLERK), assignment);
        unit.go("/" + place.code());
        unit.page.click("text=待销号");
        unit.page.click("a.row");
        unit.click("销号");
        unit.go("/" + place.code() + "/roster");
        unit.looksRight("roster-phone");

        office.go("/" + place.code());
        office.page.click("text=待确认销号");
        office.page.click("a.row");
        office.click("确认销号");
        office.go("/" + place.code() + "/supervision");
        assertThat(office.page.textContent("main")).contains("请尽快与提案者面商", "已回应");
        office.looksRight("supervision-desk");
        office.go("/" + place.code() + "/workload");
        office.looksRight("workload-desk");
        office.go("/" + place.code() + "/meetings");
        office.looksRight("meetings-desk");
        assertThat(office.complaints).isEmpty();
        assertThat(unit.complaints).isEmpty();
    }

    @Test
    @Proves(value = {"M024", "M025"}, page = "/meetings")
    void a_meeting_and_a_team_are_prepared_and_kept_on_screen() {
        long proposal = ways.filed(place);
        ways.assigned(place, proposal, Hands.of(place.housing()));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

        var office = at(Role.OFFICE_DISPATCHER, Browser.DESK);
        office.go("/" + place.code() + "/meetings");
        office.page.locator("summary:text-is('安排会议')").click();
        office.page.fill("[name=title]", "2026年提案交办会");
        office.page.fill("[name=heldOn]", today);
        office.click("安排会议");
        office.page.locator("summary:has-text('列入提案')").click();
        office.page.locator("[name=proposal]").first().check();
        office.click("列入提案");
        office.looksRight("meeting-desk");

        var unit = at(Role.UNIT_CLERK, Browser.PHONE);
        unit.go("/" + place.code() + "/meetings");
        unit.page.click("a.row");
        unit.looksRight("meeting-phone");
        unit.click("认领（签收）");
        assertThat(unit.page.textContent(".agenda")).contains("已认领");

        office.page.fill("[name=minutes]", "集中交办一件，当场认领。");
        office.click("记为已召开");
        assertThat(office.page.textContent(".page-head")).contains("已召开");

        office.go("/" + place.code() + "/inspections");
        office.page.locator("summary:text-is('组建督查组')").click();
        office.page.fill("[name=name]", "第一督查组");
        office.page.fill("[name=leader]", "马成");
        office.page.fill("[name=fromOn]", today);
        office.page.fill("[name=toOn]", today);
        office.page.fill("[name=government]", "县政府督查室张强");
        office.click("组建督查组");
        office.page.locator("summary:text-is('安排走访')").click();
        office.page.selectOption("[name=unit]", Long.toString(place.housing()));
        office.page.fill("[name=visitOn]", today);
        office.click("安排走访");
        office.page.locator("summary:text-is('登记发现的问题')").click();
        office.page.fill("[name=found]", "灯杆锈蚀。");
        office.page.fill("[name=rectify]", "更换锈蚀的灯杆。");
        office.page.locator("details[open] [name=dueOn]").fill(today);
        office.click("登记发现的问题");
        office.looksRight("inspection-desk");

        unit.go("/" + place.code());
        unit.page.click("text=待整改");
        unit.page.click("a.row");
        unit.page.fill("[name=rectified]", "已更换十二根灯杆。");
        unit.looksRight("inspection-case-phone");
        unit.click("提交整改情况");
        assertThat(unit.page.textContent(".flash")).contains("等待复查");
        assertThat(office.complaints).isEmpty();
        assertThat(unit.complaints).isEmpty();
    }
}
