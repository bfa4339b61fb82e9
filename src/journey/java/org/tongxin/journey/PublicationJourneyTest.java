package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.ProposalText;

/** A proposal goes out: yes on a phone, blotted out at a desk, let go by somebody else, read by everybody, withdrawn again. */
class PublicationJourneyTest extends Journey {

    static final ProposalText PERSONAL = new ProposalText(
            "关于在文昌路增设路灯的建议", "文昌路夜间照明不足。居民王秀兰（电话13995012345）家住阳光小区3号楼2单元501室，多次反映。",
            "沿线有三所学校，学生晚自习后回家不安全。", java.util.List.of("在文昌路两侧增设路灯六十盏。", "建立损坏路灯三日内修复的制度。"), "society");

    @Autowired Ways ways;

    long id;

    @BeforeEach
    void furnish() {
        id = ways.filed(place, PERSONAL);
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, id, Hands.of(place.housing())).getFirst());
    }

    @Test
    void a_proposal_goes_out_without_a_telephone_or_an_address_and_comes_back() {
        var clerk = at(Role.PROPOSALS_CLERK, Browser.DESK);
        clerk.go("/" + place.code() + "/proposals/" + id);
        clerk.click("征求公开意见");

        var member = at(Role.MEMBER, Browser.PHONE);
        member.page.click("text=公开征求意见");
        member.page.click("a.row");
        member.looksRight("publication-consent-phone");
        member.click("同意公开");
        assertThat(member.page.textContent(".flash")).contains("已同意公开");

        clerk.go("/" + place.code() + "/proposals/" + id + "/publication");
        assertThat(clerk.page.textContent("main")).contains("13995012345", "3号楼2单元501室");
        clerk.page.fill("[name=names]", "王秀兰");
        clerk.looksRight("publication-found-desk");
        clerk.click("生成公开文本");
        clerk.looksRight("publication-copy-desk");
        clerk.click("保密审查通过");

        var director = at(Role.PROPOSALS_DIRECTOR, Browser.DESK);
        director.go("/" + place.code() + "/proposals/" + id + "/publication");
        director.looksRight("publication-approve-desk");
        director.click("批准公开");

        var visitor = browser.open(Browser.PHONE);
        visitor.go("/public/" + place.code());
        visitor.looksRight("public-list-phone");
        visitor.page.click("article a");
        visitor.looksRight("public-case-phone");
        assertThat(visitor.page.content()).contains("家住阳光小区×××").doesNotContain("13995012345", "501室", "王秀兰");
        assertThat(visitor.context.cookies()).isEmpty();
        var wide = browser.open(Browser.DESK);
        wide.go("/public/" + place.code() + "?q=路灯");
        wide.looksRight("public-list-desk");

        clerk.go("/" + place.code() + "/proposals/" + id);
        clerk.page.click("summary:has-text('撤下')");
        clerk.page.fill("#withdraw-reason", "内容有误");
        clerk.click("撤下");
        visitor.page.reload();
        assertThat(visitor.page.textContent("h1")).contains("已经撤下");
        for (var screen : new Browser.Screen[] {clerk, member, director, wide}) {
            assertThat(screen.complaints).isEmpty();
        }
    }
}
