package org.tongxin.proposal.solicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

/** The pages before a proposal is handed in, through the browser's door. */
@ProgramTest
class SolicitationWebTest {

    @Autowired MockMvc web;
    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Neighbours neighbours;

    Town.Place place;
    long plenary;

    @BeforeEach
    void found() {
        place = town.found();
        plenary = neighbours.plenary(place, LocalDate.now().plusDays(40));
    }

    @Test
    @Proves(value = {"M004", "M005"}, page = "/campaigns")
    void the_office_announces_a_call_and_a_member_begins_from_its_topic() throws Exception {
        var call = made();
        assertThat(get(Role.MEMBER, "").getContentAsString()).doesNotContain("正在征集提案");
        send(Role.PROPOSALS_CLERK, post(call + "/topics").param("title", "校园周边照明").param("note", "关注安全"));
        send(Role.PROPOSALS_CLERK, post(call + "/announcement"));

        assertThat(get(Role.MEMBER, "").getContentAsString()).contains("正在征集提案", "四次会议征集");
        var page = get(Role.MEMBER, call).getContentAsString();
        assertThat(page).contains("校园周边照明", "据此起草", "早于全会开幕 40 天启动").doesNotContain("按来源渠道");
        var topic = page.replaceAll("(?s).*name=\"topic\" value=\"(\\d+)\".*", "$1");
        var begun = send(Role.MEMBER, post(call + "/drafts").param("formKey", Town.key().toString()).param("topic", topic));
        var edit = begun.getHeader("Location");
        assertThat(edit).endsWith("/edit");
        assertThat(get(Role.MEMBER, edit.replace("/" + place.code(), "").replace("/edit", "")).getContentAsString())
                .contains("所应征集", "校园周边照明");
    }

    @Test
    @Proves(value = {"M006"}, page = "/campaigns")
    void a_count_of_a_channel_opens_exactly_its_proposals() throws Exception {
        var call = announced();
        ways.submitted(place);
        var page = get(Role.PROPOSALS_CLERK, call).getContentAsString();
        assertThat(page).contains("按来源渠道", "委员提交");
        var href = page.replaceAll("(?s).*href=\"/[^/]+(/proposals\\?campaign=\\d+&(?:amp;)?set=received&(?:amp;)?channel=direct)\".*", "$1").replace("&amp;", "&");
        var list = get(Role.PROPOSALS_CLERK, href).getContentAsString();
        assertThat(list).contains(Ways.STREET_LIGHTS.title());
        assertThat(get(Role.PROPOSALS_CLERK, href.replace("direct", "station")).getContentAsString()).doesNotContain(Ways.STREET_LIGHTS.title());
        assertThat(get(Role.PROPOSALS_CLERK, href.replaceAll("campaign=\\d+", "campaign=987654321")).getContentAsString())
                .doesNotContain(Ways.STREET_LIGHTS.title());
    }

    @Test
    @Proves(value = {"M034"}, page = "/proposals")
    void the_list_tells_session_proposals_from_those_between() throws Exception {
        ways.submitted(place);
        var title = Ways.STREET_LIGHTS.title();
        assertThat(get(Role.PROPOSALS_CLERK, "/proposals?sitting=in").getContentAsString()).contains(title);
        assertThat(get(Role.PROPOSALS_CLERK, "/proposals?sitting=between").getContentAsString()).doesNotContain(title);
        ways.backdate(place, "update proposal.proposal set in_session = false");
        assertThat(get(Role.PROPOSALS_CLERK, "/proposals?sitting=between&theme=&channel=").getContentAsString()).contains(title);
    }

    @Test
    @Proves(value = {"M036"}, page = "/proposals")
    void a_reviewer_sorts_on_the_page_of_a_case_and_the_list_finds_it_by_theme() throws Exception {
        long id = ways.submitted(place);
        assertThat(get(Role.MEMBER, "/proposals/" + id).getContentAsString()).doesNotContain("调整主题和渠道");
        assertThat(get(Role.FIRST_REVIEWER, "/proposals/" + id).getContentAsString()).contains("调整主题和渠道");
        send(Role.FIRST_REVIEWER, post("/proposals/" + id + "/classification").param("version", "" + ways.version(place, id))
                .param("theme", "livelihood", "safety").param("channel", "station"));
        assertThat(get(Role.MEMBER, "/proposals/" + id).getContentAsString()).contains("民生、安全生产", "委员工作室、会客厅");
        assertThat(get(Role.PROPOSALS_CLERK, "/proposals?theme=safety").getContentAsString()).contains(Ways.STREET_LIGHTS.title());
        assertThat(get(Role.PROPOSALS_CLERK, "/proposals?theme=rural").getContentAsString()).doesNotContain(Ways.STREET_LIGHTS.title());
    }

    @Test
    @Proves(value = {"M004"}, page = "/campaigns/1/members")
    void the_turnout_is_exported_as_it_is_shown() throws Exception {
        var call = announced();
        neighbours.member(place, "wangfang", "王芳", place.sector());
        ways.submitted(place);
        assertThat(get(Role.PROPOSALS_CLERK, call + "/members").getContentAsString()).contains("李梅", "王芳", "教育界", "50%");
        assertThat(get(Role.PROPOSALS_CLERK, call + "/members?standing=NOTHING").getContentAsString()).contains("王芳").doesNotContain("<strong>李梅");
        var csv = get(Role.PROPOSALS_CLERK, call + "/members/export.csv?standing=NOTHING").getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).hasSize(2).last().asString().startsWith("王芳,教育界,尚未动笔,0");
        var xlsx = get(Role.PROPOSALS_CLERK, call + "/members/export.xlsx").getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
        assertThat(get(Role.MEMBER, call + "/members").getStatus()).isEqualTo(403);
    }

    @Test
    void what_was_typed_comes_back_with_the_reason() throws Exception {
        var response = send(Role.PROPOSALS_CLERK, post("/campaigns").param("title", "四次会议征集").param("session", "" + plenary)
                .param("guide", "写了很久的说明").param("opensOn", "2020-01-01").param("closesOn", "2020-02-01"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("最早可在全会开幕前", "写了很久的说明", "四次会议征集");
    }

    @Test
    @Proves(value = {"M007"}, page = "/leads")
    void a_member_takes_a_lead_up_drafts_it_and_both_sides_show_the_link() throws Exception {
        var given = send(Role.PROPOSALS_CLERK, post("/leads").param("title", "集市公厕太少").param("matter", "赶集日排长队").param("place", "集贸市场")
                .param("channel", "research"));
        var lead = given.getHeader("Location").replace("/" + place.code(), "");
        assertThat(get(Role.MEMBER, "/leads").getContentAsString()).contains("集市公厕太少", "待认领");
        send(Role.MEMBER, post(lead + "/claim"));
        var draft = send(Role.MEMBER, post(lead + "/draft").param("formKey", Town.key().toString())).getHeader("Location").replace("/" + place.code(), "");
        assertThat(get(Role.MEMBER, draft).getContentAsString()).contains("集市公厕太少", "集贸市场：赶集日排长队");
        assertThat(get(Role.MEMBER, draft.replace("/edit", "")).getContentAsString()).contains(lead, "调研视察");
        assertThat(get(Role.PROPOSALS_CLERK, lead).getContentAsString()).contains("形成的提案", "起草中").doesNotContain(draft.replace("/edit", ""));
    }

    @Test
    @Proves(value = {"M005"}, page = "/early-drafts")
    void a_draft_is_shown_early_and_its_writer_reads_the_remarks_where_it_is_written() throws Exception {
        var edit = send(Role.MEMBER, post("/proposals").param("formKey", Town.key().toString())).getHeader("Location").replace("/" + place.code(), "");
        var draft = edit.replace("/edit", "");
        assertThat(get(Role.MEMBER, edit).getContentAsString()).contains("form=\"writing\" formaction=\"/" + place.code() + draft + "/early\"");
        assertThat(send(Role.MEMBER, post(draft + "/early").param("version", "1").param("title", "关于增设路灯的建议").param("situation", "很暗")
                .param("analysis", "没灯").param("asks", "装灯").param("category", "society")).getStatus()).isEqualTo(302);
        assertThat(get(Role.MEMBER, edit).getContentAsString()).as("what was typed is kept").contains("关于增设路灯的建议");
        assertThat(get(Role.PROPOSALS_CLERK, "").getContentAsString()).contains("待提意见的草稿");
        assertThat(get(Role.PROPOSALS_CLERK, draft).getStatus()).as("the draft itself stays closed").isEqualTo(404);
        var early = get(Role.PROPOSALS_CLERK, "/early-drafts").getContentAsString().replaceAll("(?s).*href=\"/[^/]+(/early-drafts/\\d+)\".*", "$1");
        send(Role.PROPOSALS_CLERK, post(early + "/comments").param("part", "ASKS").param("remark", "请写明数量 <b>"));
        send(Role.PROPOSALS_CLERK, post(early + "/answer"));
        assertThat(get(Role.MEMBER, edit).getContentAsString()).contains("请写明数量 &lt;b", "修改后再次送审", "标为已处理");
    }

    @Test
    @Proves(value = {"M041"}, page = "/procedure")
    void the_procedure_of_a_day_is_shown_and_handed_out() throws Exception {
        ways.rules(place, "proposal: {limits: {review: 7wd, assign: 30d, sign: 3wd, reply: 3m, feedback: 15wd}}");
        assertThat(get(Role.MEMBER, "/procedure").getContentAsString()).contains("提案办理工作规程", "限 7个工作日", "第1条");
        assertThat(get(Role.MEMBER, "/procedure?on=2019-12-31").getContentAsString()).contains("限 10个工作日");
        assertThat(get(Role.MEMBER, "/procedure/2026-01-01/procedure.pdf").getContentAsByteArray()).startsWith("%PDF".getBytes());
        assertThat(get(Role.MEMBER, "/procedure/2026-01-01/procedure.docx").getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    @Proves(value = {"M040"}, page = "/quality")
    void the_page_of_quality_compares_two_plenaries_and_lists_the_actions() throws Exception {
        send(Role.PROPOSALS_CLERK, post("/quality").param("session", "" + plenary).param("name", "质量提升年").param("goal", "少而精"));
        send(Role.PROPOSALS_CLERK, post("/quality/actions").param("session", "" + plenary).param("what", "撰写培训").param("dueOn", LocalDate.now().toString()));
        ways.filed(place);
        var page = get(Role.MEMBER, "/quality").getContentAsString();
        assertThat(page).contains("质量提升年", "撰写培训", "100.0%（1 ÷ 1）", "十二届三次会议").doesNotContain("部署行动");
    }

    private String made() throws Exception {
        return send(Role.PROPOSALS_CLERK, post("/campaigns").param("title", "四次会议征集").param("session", "" + plenary)
                .param("opensOn", LocalDate.now().toString()).param("closesOn", LocalDate.now().plusDays(20).toString()))
                .getHeader("Location").replace("/" + place.code(), "");
    }

    private String announced() throws Exception {
        var call = made();
        send(Role.PROPOSALS_CLERK, post(call + "/announcement"));
        return call;
    }

    private MockHttpServletRequestBuilder post(String path) {
        return MockMvcRequestBuilders.post("/" + place.code() + path);
    }

    private MockHttpServletResponse get(Role role, String path) throws Exception {
        return send(role, MockMvcRequestBuilders.get(java.net.URI.create("/" + place.code() + path)));
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        var who = place.the(role);
        return web.perform(request.accept("text/html").with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SignIn.as(who))).andReturn().getResponse();
    }
}
