package org.tongxin.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;

/** The director reads, changes, previews and publishes the rules in the browser. */
@ProgramTest
class RulebookWebTest {

    static final String SHORTER = "proposal:\n  title-max: 30\n";

    @Autowired MockMvc web;
    @Autowired Town town;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void a_member_reads_the_rules_but_is_offered_no_change() throws Exception {
        var page = get(Role.MEMBER, "/rulebook");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("沿用默认规则", "title-max: 50").doesNotContain("<textarea");
    }

    @Test
    void a_preview_names_what_would_change_and_publishes_nothing() throws Exception {
        var page = post("/rulebook/preview", 0, SHORTER, "缩短案由");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("<code>proposal.title-max</code>", "新增", "缩短案由");
        assertThat(get(Role.MEMBER, "/rulebook").getContentAsString()).contains("还没有发布过规则");
    }

    @Test
    void errors_are_shown_with_their_line_and_the_text_comes_back() throws Exception {
        var page = post("/rulebook/preview", 0, "proposal:\r\n  titel-max: 30\r\n", "");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString())
                .contains("第 2 行第 3 列", "是不是想写 title-max？（titel-max: 30）", "proposal:\n  titel-max: 30\n</textarea>");
    }

    @Test
    void a_preview_that_changes_nothing_says_so() throws Exception {
        assertThat(post("/rulebook/preview", 0, "# 只有注释\n", "").getContentAsString()).contains("没有不同");
    }

    @Test
    void published_rules_are_in_force_and_listed_with_their_difference() throws Exception {
        assertThat(post("/rulebook", 0, SHORTER, "缩短案由").getStatus()).isEqualTo(302);
        assertThat(get(Role.MEMBER, "/rulebook").getContentAsString()).contains("第 2 版", "缩短案由", "title-max: 30");
        assertThat(get(Role.MEMBER, "/rulebook/versions/2").getContentAsString()).contains("proposal.title-max", "缩短案由");
        assertThat(get(Role.MEMBER, "/rulebook/versions/3").getStatus()).isEqualTo(404);
    }

    @Test
    void who_comes_second_is_told_and_may_publish_after_looking_again() throws Exception {
        post("/rulebook", 0, SHORTER, "缩短案由");
        var second = post("/rulebook", 0, "proposal:\n  title-max: 40\n", "放宽案由");
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString())
                .contains("别人已经发布了新的版本", "title-max: 40", "放宽案由", "name=\"basedOn\" value=\"2\"");
        assertThat(post("/rulebook", 2, "proposal:\n  title-max: 40\n", "放宽案由").getStatus()).isEqualTo(302);
    }

    @Test
    void hostile_text_is_shown_as_text() throws Exception {
        var page = post("/rulebook/preview", 0, "proposal:\n  words:\n    list: \"</textarea><script>alert(1)</script>\"\n", "");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).doesNotContain("<script>alert");
    }

    @Test
    void a_member_reads_what_is_in_force_and_not_what_is_to_come() throws Exception {
        perform(Role.PROPOSALS_DIRECTOR, form("/rulebook", 0, SHORTER, "缩短案由", LocalDate.now().plusDays(30)));
        assertThat(get(Role.MEMBER, "/rulebook").getContentAsString()).contains("沿用默认规则", "尚未生效").doesNotContain("title-max: 30");
        assertThat(get(Role.PROPOSALS_DIRECTOR, "/rulebook").getContentAsString()).contains("title-max: 30");
    }

    private MockHttpServletResponse get(Role role, String path) throws Exception {
        return perform(role, MockMvcRequestBuilders.get("/" + place.code() + path));
    }

    private MockHttpServletResponse post(String path, int basedOn, String yaml, String note) throws Exception {
        return perform(Role.PROPOSALS_DIRECTOR, form(path, basedOn, yaml, note, LocalDate.now()));
    }

    private MockHttpServletRequestBuilder form(String path, int basedOn, String yaml, String note, LocalDate from) {
        return MockMvcRequestBuilders.post("/" + place.code() + path)
                .param("basedOn", String.valueOf(basedOn))
                .param("yaml", yaml)
                .param("effectiveFrom", from.toString())
                .param("note", note)
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    private MockHttpServletResponse perform(Role role, MockHttpServletRequestBuilder request) throws Exception {
        var who = place.the(role);
        return web.perform(request.accept("text/html").with(SignIn.as(who)))
                .andReturn()
                .getResponse();
    }
}
