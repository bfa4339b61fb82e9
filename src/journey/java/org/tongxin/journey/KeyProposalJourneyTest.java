package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** A proposal is selected as a key one, and its leader writes the first visit down on the phone. */
class KeyProposalJourneyTest extends Journey {

    @Autowired Ways ways;

    @Test
    @Proves(value = {"M017", "M018"}, page = "/key-rounds")
    void a_proposal_is_nominated_scored_decided_and_taken_in_charge() {
        long proposal = ways.filed(place);
        var clerk = at(Role.PROPOSALS_CLERK, Browser.DESK);
        clerk.go("/" + place.code() + "/key-rounds");
        clerk.looksRight("key-rounds-desk");
        clerk.click("发起遴选");
        clerk.page.fill("[name=numbers]", ways.text(place, proposal, "case_label"));
        clerk.page.fill("[name=reason]", "学生夜间出行安全，群众关切");
        clerk.click("推荐为重点提案");
        clerk.page.check("label:has-text('" + place.the(Role.PROPOSALS_DIRECTOR).name() + "') input");
        clerk.page.check("label:has-text('" + place.the(Role.CHAIRPERSON).name() + "') input >> nth=0");
        clerk.looksRight("key-nomination-desk");
        clerk.click("结束推荐，开始评分");
        var round = clerk.page.url();

        for (var role : new Role[] {Role.PROPOSALS_DIRECTOR, Role.CHAIRPERSON}) {
            var scorer = at(role, role == Role.CHAIRPERSON ? Browser.PHONE : Browser.DESK);
            scorer.page.click("text=待评分");
            var fields = scorer.page.locator("[inputmode=numeric]");
            for (int i = 0; i < fields.count(); i++) {
                fields.nth(i).fill("25");
            }
            scorer.looksRight("key-score-" + role.name().toLowerCase(java.util.Locale.ROOT));
            scorer.click("提交评分");
            scorer.page.waitForURL("**/key-rounds/*");
            assertThat(scorer.page.textContent(".flash")).contains("评分已提交");
        }

        clerk.page.navigate(round);
        clerk.looksRight("key-scored-desk");
        clerk.click("提交主席会议");

        var chair = at(Role.CHAIRPERSON, Browser.DESK);
        chair.page.click("text=待主席会议决定");
        chair.page.selectOption("[name=leader]", "supervisor:" + place.the(Role.LEADER).account());
        chair.looksRight("key-decision-desk");
        chair.click("确定为重点提案");

        clerk.go("/" + place.code() + "/proposals/" + proposal);
        clerk.click("开展督办");

        var leader = at(Role.LEADER, Browser.PHONE);
        leader.looksRight("leader-home-phone");
        leader.page.click(".mine a.button >> nth=0");
        leader.looksRight("leader-log-phone");
        leader.click("记录");
        assertThat(leader.page.textContent(".flash")).contains("已记录");
        leader.looksRight("leader-action-phone");

        clerk.go("/" + place.code() + "/proposals/" + proposal);
        assertThat(clerk.page.textContent(".slots")).contains("督办领导", "活动 1 次");
        clerk.looksRight("key-case-desk");
        clerk.go("/" + place.code() + "/key-proposals");
        clerk.looksRight("key-list-desk");
        for (var screen : new Browser.Screen[] {clerk, chair, leader}) {
            assertThat(screen.complaints).isEmpty();
        }
    }
}
