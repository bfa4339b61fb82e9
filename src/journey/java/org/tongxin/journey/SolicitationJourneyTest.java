package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongxin.Proves;
import org.tongxin.identity.Role;

/** Before a proposal is handed in: the office calls, a member writes from a topic and shows the draft, a lead is taken up. */
class SolicitationJourneyTest extends Journey {

    @Test
    @Proves(value = {"M004", "M005"}, page = "/campaigns")
    void a_call_is_answered_with_a_draft_that_is_shown_before_it_is_handed_in() {
        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        office.go("/" + place.code() + "/campaigns/new");
        office.page.fill("[name=title]", "十二届三次会议提案征集");
        office.page.fill("[name=closesOn]", LocalDate.now().plusDays(30).toString());
        office.page.fill("[name=guide]", "请围绕中心工作和群众关心的事选题，一事一案。");
        office.looksRight("campaign-edit-desk");
        office.click("保存");
        office.page.click("summary:has-text('添加选题')");
        office.page.fill("[name=title]", "校园周边道路照明");
        office.page.fill("[name=note]", "关注学生夜间出行安全。");
        office.click("添加选题");
        office.click("发布征集");
        office.looksRight("campaign-desk");

        var member = at(Role.MEMBER, Browser.PHONE);
        member.looksRight("member-home-call-phone");
        member.page.click("text=十二届三次会议提案征集");
        member.looksRight("campaign-phone");
        member.page.click("button:has-text('据此起草')");
        write(member);
        var draft = member.page.url();
        member.page.click("summary:has-text('提前送审')");
        member.click("送提案委预审");

        office.go("/" + place.code());
        office.page.click("text=待提意见的草稿");
        office.looksRight("early-drafts-desk");
        office.page.click("a.row");
        office.page.selectOption("[name=part]", "ASKS");
        office.page.fill("[name=remark]", "请写明路灯的数量和路段。");
        office.click("提出意见");
        office.looksRight("early-draft-desk");
        office.click("意见已提完，反馈委员");

        member.page.navigate(draft);
        assertThat(member.page.textContent("main")).contains("请写明路灯的数量和路段。");
        member.looksRight("early-remarks-phone");
        member.click("标为已处理");
        member.page.check("[name=noSecrets]");
        member.click("提交提案");
        assertThat(member.page.textContent(".flash")).contains("已提交");

        office.go("/" + place.code() + "/campaigns");
        office.looksRight("campaigns-desk");
        office.page.click("main h2 a");
        assertThat(office.page.textContent("#intake + ul")).contains("提交前经过预审1 件");
        office.looksRight("campaign-intake-desk");
        office.page.click("text=提交进度");
        office.looksRight("turnout-desk");
        assertThat(office.page.textContent("table:last-of-type")).contains("已提交");
        nothingComplained(office, member);
    }

    @Test
    @Proves(value = {"M007", "M041", "M040"}, page = "/leads")
    void a_lead_is_taken_up_on_a_phone_and_drafted() {
        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        office.go("/" + place.code() + "/leads");
        office.page.click("summary:has-text('提供线索')");
        office.page.fill("[name=title]", "集市公厕太少");
        office.page.fill("[name=matter]", "赶集日排长队，周边住户意见大。");
        office.page.fill("[name=place]", "城区集贸市场");
        office.looksRight("leads-desk");
        office.click("提供线索");
        office.looksRight("lead-desk");

        var member = at(Role.MEMBER, Browser.PHONE);
        member.go("/" + place.code() + "/leads");
        member.looksRight("leads-phone");
        member.page.click("a.row");
        member.click("认领线索");
        member.looksRight("lead-taken-phone");
        member.click("转为提案起草");
        assertThat(member.page.inputValue("[name=title]")).isEqualTo("集市公厕太少");

        member.go("/" + place.code() + "/procedure");
        member.looksRight("procedure-phone");
        office.go("/" + place.code() + "/procedure");
        office.looksRight("procedure-desk");
        office.go("/" + place.code() + "/quality");
        office.looksRight("quality-desk");
        member.go("/" + place.code() + "/quality");
        member.looksRight("quality-phone");
        office.go("/" + place.code() + "/proposals");
        office.looksRight("proposals-filters-desk");
        member.go("/" + place.code() + "/proposals");
        member.looksRight("proposals-filters-phone");
        nothingComplained(office, member);
    }

    private static void write(Browser.Screen member) {
        member.page.fill("[name=title]", "关于在文昌路增设路灯的建议");
        member.page.selectOption("[name=category]", "society");
        member.page.fill("[name=situation]", "文昌路全长两公里，夜间照明不足，沿线居民多次反映。");
        member.page.fill("[name=analysis]", "沿线有三所学校，学生晚自习后回家不安全。");
        member.page.fill("[name=asks] >> nth=0", "在文昌路两侧增设路灯。");
        member.page.waitForSelector("[data-saved]:has-text('已自动保存')");
    }

    private static void nothingComplained(Browser.Screen... screens) {
        for (var screen : screens) {
            assertThat(screen.complaints).isEmpty();
        }
    }
}
