package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.launch.TestDatabase;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;

/** The office issues its list and urges, the unit notes progress on the phone and signs its row off, the office confirms. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class SupervisionJourneyTest {

    @LocalServerPort int port;
    @Autowired Town town;
    @Autowired Ways ways;

    Town.Place place;
    Browser browser;

    @BeforeEach
    void open() {
        place = town.found();
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @Proves(value = {"M011", "M012", "M023"}, page = "/roster")
    void a_row_goes_from_the_issued_list_to_signing_off() {
        long proposal = ways.filed(place);
        long assignment = ways.assigned(place, proposal, Hands.of(place.housing())).getFirst();
        ways.assigned(place, ways.filed(place), Hands.of(place.schools()));

        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        office.go("/" + place.code() + "/roster");
        click(office, "下发清单");
        assertThat(office.page.textContent(".flash")).contains("清单已下发 2 个单位");
        office.page.locator("[name=row]").first().check();
        office.page.fill("[name=leader]", "副县长");
        office.page.fill("[name=responsible]", "杨军");
        click(office, "为所选事项明确责任");
        assertThat(office.page.textContent("tbody")).contains("副县长", "杨军");
        office.looksRight("roster-desk");
        office.page.locator("a.row").first().click();
        office.page.locator("summary:text-is('催办')").click();
        office.page.fill("[id=urging-" + assignment + "]", "请尽快与提案者面商。");
        click(office, "催办");
        office.looksRight("roster-case-desk");

        var unit = at(Role.UNIT_CLERK, Browser.PHONE);
        unit.page.click("text=被催办");
        unit.page.click("a.row");
        assertThat(unit.page.textContent(".refused")).contains("请尽快与提案者面商");
        unit.page.fill("[id=progress-" + assignment + "]", "已与提案者到现场面商，月底前完成设计。");
        unit.looksRight("roster-case-phone");
        click(unit, "填报进展");
        ways.replied(place, place.the(Role.UNIT_CLERK), assignment);
        unit.go("/" + place.code());
        unit.page.click("text=待销号");
        unit.page.click("a.row");
        click(unit, "销号");
        unit.go("/" + place.code() + "/roster");
        unit.looksRight("roster-phone");

        office.go("/" + place.code());
        office.page.click("text=待确认销号");
        office.page.click("a.row");
        click(office, "确认销号");
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

    private Browser.Screen at(Role role, int width) {
        return browser.signIn(place.code() + "-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), Town.PASSWORD, width);
    }

    private static void click(Browser.Screen screen, String label) {
        screen.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true)).first().click();
        screen.page.waitForLoadState();
    }
}
