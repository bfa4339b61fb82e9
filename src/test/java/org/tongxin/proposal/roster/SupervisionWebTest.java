package org.tongxin.proposal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;

/** The pages of supervision as office, government and unit see them. */
@ProgramTest
class SupervisionWebTest {

    @Autowired MockMvc web;
    @Autowired Town town;
    @Autowired Ways ways;

    Town.Place place;
    long proposal;
    long row;

    @BeforeEach
    void found() {
        place = town.found();
        proposal = ways.filed(place);
        row = ways.assigned(place, proposal, Hands.of(place.housing())).getFirst();
    }

    @Test
    @Proves(value = {"M011", "M012"}, page = "/roster")
    void the_list_is_printed_and_exported_in_the_words_and_columns_of_the_rulebook() throws Exception {
        ways.rules(place, "roster: {label: 提案“清单制”, columns: [{key: title, label: 问题清单}, {key: unit, label: 责任单位}, {key: due, label: 完成时限}]}");
        assertThat(get(Role.PROPOSALS_CLERK, "/roster").getContentAsString())
                .contains("提案“清单制”", "问题清单", "责任单位", "关于在文昌路增设路灯的建议").doesNotContain("会办单位</th>");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(get(Role.PROPOSALS_CLERK, "/roster/export.xlsx").getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("问题清单");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("住建局");
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(2);
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(get(Role.PROPOSALS_CLERK, "/roster/export.docx").getContentAsByteArray()))) {
            var table = word.getTables().getFirst();
            assertThat(table.getRow(0).getCell(2).getText()).isEqualTo("完成时限");
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("关于在文昌路增设路灯的建议");
        }
    }

    @Test
    @Proves(value = {"M023"}, page = "/supervision")
    void an_urged_unit_finds_it_on_its_desk_and_on_the_case_until_it_notes_progress() throws Exception {
        assertThat(post(Role.OFFICE_DISPATCHER, "/roster/" + row + "/urgings", "text", "请尽快面商").getStatus()).isEqualTo(302);
        assertThat(post(Role.SUPERVISION_OFFICE, "/roster/" + row + "/urgings", "text", "再催").getStatus()).as("the same side").isEqualTo(422);
        assertThat(get(Role.UNIT_CLERK, "").getContentAsString()).contains("被催办");
        assertThat(get(Role.UNIT_CLERK, "/proposals/" + proposal).getContentAsString()).contains("政府办、督查室催办", "请尽快面商");
        assertThat(get(Role.PROPOSALS_CLERK, "/supervision").getContentAsString()).contains("请尽快面商", "待回应");

        assertThat(post(Role.UNIT_CLERK, "/roster/" + row + "/progress", "text", "已约提案者周三面商", "responsible", "杨军").getStatus()).isEqualTo(302);
        assertThat(get(Role.UNIT_CLERK, "").getContentAsString()).doesNotContain("被催办");
        assertThat(get(Role.SUPERVISION_OFFICE, "/supervision").getContentAsString()).contains("已回应");
        assertThat(get(Role.PROPOSALS_CLERK, "/roster").getContentAsString()).contains("已约提案者周三面商", "杨军");
    }

    @Test
    @Proves(value = {"M026", "M028"}, page = "/workload")
    void a_unit_with_many_cases_is_marked_and_every_number_opens_its_list() throws Exception {
        ways.rules(place, "meetings: {big-unit: 2}");
        assertThat(get(Role.PROPOSALS_CLERK, "/workload").getContentAsString()).doesNotContain(">大户<");
        ways.assigned(place, ways.filed(place), Hands.of(place.housing()));
        ways.assigned(place, ways.filed(place), Hands.of(place.schools()));
        var page = get(Role.PROPOSALS_CLERK, "/workload").getContentAsString();
        assertThat(page.split(">大户<", -1)).hasSize(2);
        assertThat(page.indexOf("住建局")).as("the busiest first").isLessThan(page.indexOf("教育局"));
        assertThat(page).contains("/roster?period=12-3&amp;unit=" + place.housing() + "\">2</a>");
        assertThat(get(Role.PROPOSALS_CLERK, "/roster?period=12-3&unit=" + place.housing()).getContentAsString()).contains("共 2 项");
    }

    @Test
    void the_pages_of_a_meeting_and_a_team_work_from_planning_to_the_result() throws Exception {
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        var session = Long.toString(place.session());
        var meeting = post(Role.PROPOSALS_CLERK, "/meetings", "kind", "SUPERVISION", "session", session, "title", "十月督办会", "heldOn", today)
                .getRedirectedUrl().replaceFirst("/[^/]+", "");
        assertThat(get(Role.PROPOSALS_CLERK, meeting).getContentAsString()).contains("列入提案", "关于在文昌路增设路灯的建议");
        assertThat(get(Role.UNIT_CLERK, meeting).getStatus()).as("not yet the unit's").isEqualTo(404);
        post(Role.PROPOSALS_CLERK, meeting + "/items", "proposal", Long.toString(proposal));
        assertThat(get(Role.UNIT_CLERK, meeting).getContentAsString()).contains("十月督办会").doesNotContain("记为已召开");
        post(Role.PROPOSALS_CLERK, meeting + "/attendance", "invited", Long.toString(place.housing()), "came", Long.toString(place.housing()));
        assertThat(post(Role.PROPOSALS_CLERK, meeting + "/tasks", "hand", proposal + "-" + place.housing(), "what", "先装学校门口", "dueOn", today).getStatus()).isEqualTo(302);
        assertThat(post(Role.PROPOSALS_CLERK, meeting + "/tasks", "hand", "abc", "what", "x", "dueOn", today).getStatus()).isEqualTo(400);
        assertThat(post(Role.PROPOSALS_CLERK, meeting + "/holding", "minutes", "逐件研究。").getStatus()).isEqualTo(302);
        assertThat(get(Role.MEMBER, "/proposals/" + proposal).getContentAsString()).contains("十月督办会", "先装学校门口");
        assertThat(get(Role.UNIT_CLERK, "").getContentAsString()).contains("待落实承诺");
        assertThat(get(Role.CHAIRPERSON, "/meetings?set=handling-meetings&period=2026").getContentAsString()).contains("十月督办会");

        var team = post(Role.SUPERVISION_OFFICE, "/inspections", "session", session, "name", "第一督查组", "leader", "马成", "fromOn", today, "toOn", today,
                "bodies", "提案委员会", "members", "李梅", "government", "张强").getRedirectedUrl().replaceFirst("/[^/]+", "");
        post(Role.SUPERVISION_OFFICE, team + "/visits", "unit", Long.toString(place.housing()), "visitOn", today);
        assertThat(get(Role.SUPERVISION_OFFICE, team).getContentAsString()).contains("第一督查组", "登记发现的问题");
        post(Role.SUPERVISION_OFFICE, team + "/findings", "hand", proposal + "-" + place.housing(), "found", "灯杆锈蚀", "rectify", "更换", "dueOn", today);
        assertThat(get(Role.UNIT_CLERK, "").getContentAsString()).contains("待整改");
        assertThat(get(Role.UNIT_CLERK, "/proposals/" + proposal).getContentAsString()).contains("灯杆锈蚀", "提交整改情况");
        assertThat(get(Role.UNIT_CLERK, "/inspections?period=2026").getContentAsString()).contains("第一督查组");
    }

    @Test
    void members_and_administrators_have_no_business_here() throws Exception {
        for (var path : List.of("/roster", "/meetings", "/workload", "/inspections", "/supervision")) {
            assertThat(get(Role.MEMBER, path).getStatus()).as(path).isEqualTo(403);
            assertThat(get(Role.SYSTEM_ADMIN, path).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(get(Role.UNIT_CLERK, "/supervision").getStatus()).isEqualTo(403);
        assertThat(post(Role.DISCIPLINE_GROUP, "/roster/" + row + "/untick", "reason", "x").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse get(Role role, String path) throws Exception {
        return perform(role, MockMvcRequestBuilders.get("/" + place.code() + path));
    }

    private MockHttpServletResponse post(Role role, String path, String... parameters) throws Exception {
        var request = MockMvcRequestBuilders.post("/" + place.code() + path).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return perform(role, request);
    }

    private MockHttpServletResponse perform(Role role, MockHttpServletRequestBuilder request) throws Exception {
        var who = place.the(role);
        return web.perform(request.accept("text/html").with(SignIn.as(who)))
                .andReturn().getResponse();
    }
}
