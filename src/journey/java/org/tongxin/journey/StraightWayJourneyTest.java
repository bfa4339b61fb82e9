package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** From a member's phone to the figure in the review, every person at a screen of their own. */
class StraightWayJourneyTest extends Journey {

    @Test
    void a_proposal_goes_from_a_phone_to_a_figure() {
        var member = at(Role.MEMBER, Browser.PHONE);
        member.looksRight("member-home-phone");
        member.click("提交提案");
        writeProposal(member);
        member.looksRight("member-edit-phone");
        member.click("提交提案");
        assertThat(member.page.textContent(".flash")).contains("已提交");
        member.looksRight("member-case-phone");
        var number = member.page.url().replaceAll(".*/", "");

        var reviewer = at(Role.FIRST_REVIEWER, Browser.DESK);
        reviewer.page.click("text=待审查");
        reviewer.looksRight("reviewer-list-desk");
        reviewer.page.click("a.row");
        reviewer.page.fill("[name=opinion] >> nth=0", "同意立案");
        reviewer.looksRight("reviewer-case-desk");
        reviewer.click("立案");
        assertThat(reviewer.page.textContent(".flash")).contains("已立案");

        var dispatcher = at(Role.OFFICE_DISPATCHER, Browser.DESK);
        dispatcher.go("/" + place.code() + "/proposals/" + number);
        dispatcher.page.selectOption("[name=unit]", Long.toString(place.housing()));
        dispatcher.click("交办");

        var clerk = at(Role.UNIT_CLERK, Browser.DESK);
        clerk.page.click("text=待签收");
        clerk.page.click("a.row");
        clerk.click("签收");
        clerk.page.click("text=撰写答复 >> visible=true");
        writeReply(clerk);
        clerk.looksRight("clerk-reply-desk");
        clerk.click("提交审核");

        var head = at(Role.UNIT_HEAD, Browser.PHONE);
        head.go("/" + place.code() + "/proposals/" + number);
        head.looksRight("head-check-phone");
        head.click("签发");

        member.go("/" + place.code());
        member.page.click("text=待我评价");
        member.page.click("a.row");
        member.page.check("[name=attitude][value=satisfied]");
        member.page.check("[name=result][value=satisfied]");
        member.looksRight("member-rate-phone");
        member.click("提交评价");
        assertThat(member.page.textContent("h1 + p")).contains("已办结");

        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        office.go("/" + place.code() + "/review?period=12-3");
        office.looksRight("review-desk");
        var figure = office.page.locator("a.figure").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("办结率"));
        assertThat(figure.textContent()).contains("100.0%").contains("1 ÷ 1");
        figure.click();
        assertThat(office.page.textContent("tbody")).contains("关于在文昌路增设路灯的建议");
        for (var screen : new Browser.Screen[] {member, reviewer, dispatcher, clerk, head, office}) {
            assertThat(screen.complaints).isEmpty();
        }
    }

    @Test
    void what_a_member_wrote_survives_a_lost_network_and_a_closed_page() {
        var member = at(Role.MEMBER, Browser.PHONE);
        member.click("提交提案");
        member.page.fill("[name=title]", "关于整治校门口交通的建议");
        member.page.waitForSelector("[data-saved]:has-text('已自动保存')");
        var form = member.page.url();

        member.context.setOffline(true);
        member.page.fill("[name=situation]", "上学放学时段校门口拥堵，家长和学生抱怨较多。");
        member.page.waitForSelector("[data-saved]:has-text('网络已断开')");
        member.page.close(new Page.CloseOptions().setRunBeforeUnload(false));

        member.context.setOffline(false);
        var again = member.context.newPage();
        again.navigate(form);
        assertThat(again.inputValue("[name=situation]")).contains("校门口拥堵");
        again.waitForSelector("[data-saved]:has-text('已自动保存')");

        var elsewhere = at(Role.MEMBER, Browser.DESK);
        elsewhere.page.navigate(form);
        assertThat(elsewhere.page.inputValue("[name=situation]")).contains("校门口拥堵");
    }

    @Test
    void large_type_is_one_tap_away_and_stays() {
        var member = at(Role.MEMBER, Browser.PHONE);
        member.click("关怀版");
        assertThat(member.page.getAttribute("html", "class")).isEqualTo("large");
        member.looksRight("member-home-large");
        member.go("/" + place.code() + "/proposals");
        assertThat(member.page.getAttribute("html", "class")).isEqualTo("large");
    }

    private static void writeProposal(Browser.Screen member) {
        var page = member.page;
        page.fill("[name=title]", "关于在文昌路增设路灯的建议");
        page.selectOption("[name=category]", "society");
        page.fill("[name=situation]", "文昌路全长两公里，夜间照明不足，沿线居民多次反映。");
        page.fill("[name=analysis]", "沿线有三所学校，学生晚自习后回家不安全；原有路灯建成已二十年。");
        page.fill("[name=asks] >> nth=0", "在文昌路两侧增设路灯六十盏。");
        page.fill("[name=asks] >> nth=1", "建立损坏路灯三日内修复的制度。");
        page.check("[name=noSecrets]");
        page.waitForSelector("[data-saved]:has-text('已自动保存')");
    }

    private static void writeReply(Browser.Screen clerk) {
        var page = clerk.page;
        page.selectOption("[name=stance] >> nth=0", "ACCEPTED");
        page.fill("[name=answer] >> nth=0", "已安装路灯六十盏，十月底前全部亮灯。");
        page.selectOption("[name=stance] >> nth=1", "PLANNED");
        page.fill("[name=answer] >> nth=1", "年内出台路灯维护办法。");
        page.fill("[name=promised] >> nth=1", Ways.PROMISED.toString());
        page.selectOption("[name=resultClass]", "A");
        page.fill("[name=letterNo]", "住建提〔2026〕1号");
        page.fill("[name=contact]", "丁小燕");
        page.fill("[name=contactPhone]", "0951-1234567");
    }
}
