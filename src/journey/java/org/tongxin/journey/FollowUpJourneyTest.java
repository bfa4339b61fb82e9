package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.Proves;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.Stance;

/** After the reply: what the unit planned is followed on a phone and at a desk until it is found kept. */
class FollowUpJourneyTest extends Journey {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @Autowired Ways ways;

    @Test
    @Proves(value = {"M027", "M029", "M033"}, page = "/promises")
    void a_plan_is_followed_until_it_is_found_kept() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        ways.signed(place, place.the(Role.UNIT_CLERK), assignment);
        ways.handedIn(place, place.the(Role.UNIT_CLERK), assignment, Stance.ACCEPTED, Stance.PLANNED);
        var head = at(Role.UNIT_HEAD, Browser.PHONE);
        head.go("/" + place.code() + "/proposals/" + id);
        head.click("签发");
        assertThat(head.page.textContent("section[aria-labelledby=promises]")).contains(DateTimeFormatter.ofPattern("yyyy年M月d日前落实").format(Ways.PROMISED)).contains("落实中");
        ways.backdate(place, "update proposal.promise set promised_on = current_date, due_on = current_date + 5");

        var clerk = at(Role.UNIT_CLERK, Browser.PHONE);
        clerk.page.click("text=承诺即将到期");
        clerk.page.click("a.row");
        clerk.page.click("section[aria-labelledby=promises] a");
        clerk.page.fill("#said", "文昌路两侧六十盏路灯已全部安装并亮灯。");
        clerk.page.setInputFiles("#evidence", new com.microsoft.playwright.options.FilePayload("亮灯.png", "image/png", PNG));
        clerk.looksRight("promise-unit-phone");
        clerk.click("报告已落实");
        assertThat(clerk.page.textContent(".flash")).contains("等提案委回头看");

        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        office.go("/" + place.code() + "/look-backs");
        office.page.fill("[name=name]", "2026 年承诺事项回头看");
        office.page.check("[name=session]");
        office.page.fill("[name=dueOn]", "2027-11-20");
        office.looksRight("look-backs-desk");
        office.click("安排一次回头看");
        office.page.click("a.row");
        office.page.check("[name=found][value=KEPT]");
        office.page.fill("#finding", "现场察看，全部亮灯，查验维护台账。");
        office.looksRight("promise-office-desk");
        office.click("记录结果");
        office.go("/" + place.code() + "/look-backs");
        assertThat(office.page.textContent("main")).contains("已查 1 项，共 1 项");
        office.page.click("main h2 a");
        office.looksRight("look-back-desk");
        pages(office, id);

        var member = at(Role.MEMBER, Browser.PHONE);
        member.page.click("text=承诺有新进展");
        member.page.click("a.row");
        member.looksRight("promise-case-phone");
        member.page.click("section[aria-labelledby=promises] a");
        assertThat(member.page.textContent("main")).contains("已落实").contains("现场察看").contains("亮灯.png");
        member.page.fill("#comment", "我去看过，晚上亮堂了。");
        member.click("提交意见");
        member.looksRight("promise-member-phone");
        member.go("/" + place.code() + "/promises");
        member.looksRight("promises-phone");
        for (var screen : new Browser.Screen[] {head, clerk, office, member}) {
            assertThat(screen.complaints).isEmpty();
        }
    }

    /** The lists of the office, and the receipt with its check. */
    private void pages(Browser.Screen office, long id) {
        office.go("/" + place.code() + "/promises");
        office.looksRight("promises-desk");
        ways.backdate(place, "update calendar.clock set started_on = current_date - 90, due_on = current_date - 2 where stopped_at is null");
        office.go("/" + place.code() + "/exceptions");
        assertThat(office.page.textContent("tbody")).contains("逾期未反馈");
        office.looksRight("exceptions-desk");
        office.go("/" + place.code() + "/archives");
        office.looksRight("archives-desk");
        office.go("/" + place.code() + "/proposals/" + id + "/receipt");
        office.looksRight("receipt-desk");
        office.page.click("text=查验凭证");
        office.looksRight("receipt-check-desk");
        assertThat(office.page.textContent("[role=status] .badge")).isEqualTo("属实");
    }
}
