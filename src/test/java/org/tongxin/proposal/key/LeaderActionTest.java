package org.tongxin.proposal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;

/** What leaders do, and what it leaves to be done. */
@ProgramTest
class LeaderActionTest {

    static final LocalDate HELD = LocalDate.of(2026, 4, 8);
    static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired KeyWays key;
    @Autowired ActionDesk desk;
    @Autowired ActionReader reader;
    @Autowired MockMvc web;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves(value = {"M038"}, page = "/key-actions")
    void an_inspection_keeps_leader_place_findings_photos_and_follow_ups() throws Exception {
        long proposal = key.filed(place, 1).getFirst();
        key.key(place, proposal, KeyWays.named(place, "supervisor", Role.LEADER));
        long action = log(Role.LEADER, List.of(proposal), "inspection", new ActionDesk.Order("六月底前完成选址", DUE, true, null));
        assertThat(web.perform(MockMvcRequestBuilders.multipart("/" + place.code() + "/key-actions/" + action + "/photos")
                .file(new MockMultipartFile("file", "现场.png", "image/png", PHOTO)).accept("text/html")
                .with(SecurityMockMvcRequestPostProcessors.csrf()).with(as(Role.LEADER))).andReturn().getResponse().getStatus()).isEqualTo(302);

        var page = get("/key-actions/" + action, Role.MEMBER).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("第一社区", "服务站面积不足", "六月底前完成选址", "现场.png").doesNotContain("上传照片");
        var photo = page.replaceAll("(?s).*href=\"[^\"]*(/key-actions/\\d+/photos/\\d+)\".*", "$1");
        assertThat(get(photo, Role.MEMBER).getContentAsByteArray()).isEqualTo(PHOTO);
        assertThat(get("/proposals/" + proposal, Role.PROPOSALS_CLERK).getContentAsString(StandardCharsets.UTF_8))
                .contains("视察督察", "服务站面积不足", "六月底前完成选址");
    }

    @Test
    @Proves(value = {"M039"}, page = "/key-actions/new")
    void an_instruction_on_several_proposals_becomes_a_task_on_each_until_it_is_closed_with_a_result() throws Exception {
        var filed = key.filed(place, 3);
        ways.assigned(place, filed.get(0), Hands.of(place.housing()));
        ways.assigned(place, filed.get(1), Hands.of(place.schools()));
        log(Role.LEADER, filed, "instruction", new ActionDesk.Order("逐条报告落实进展", DUE, false, null));
        assertThat(tasks("unit_id")).containsExactly(place.housing(), place.schools(), null);

        var home = get("", Role.UNIT_CLERK).getContentAsString(StandardCharsets.UTF_8);
        assertThat(home).contains("领导交办待落实");
        assertThat(get("/proposals?set=to-carry-out", Role.UNIT_CLERK).getContentAsString(StandardCharsets.UTF_8))
                .contains("第1座").doesNotContain("第2座");
        assertThat(get("/proposals?set=to-follow-up", Role.PROPOSALS_CLERK).getContentAsString(StandardCharsets.UTF_8))
                .contains("第1座", "第2座", "第3座");

        long task = tasks("id").getFirst();
        var clerk = place.the(Role.UNIT_CLERK);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> desk.close(clerk, task, ""))).hasMessage("key.refused.result");
        place.as(Role.UNIT_CLERK, () -> desk.close(clerk, task, "已开工"));
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> desk.close(clerk, task, "又开工"))).hasMessage("key.refused.out-of-order");
        assertThat(ways.history(place, filed.getFirst())).containsSubsequence("key-acted", "key-task-set", "key-task-done");
        assertThat(get("/proposals?set=to-carry-out", Role.UNIT_CLERK).getContentAsString(StandardCharsets.UTF_8)).doesNotContain("第1座");
    }

    @Test
    void another_unit_and_another_committee_close_no_task() {
        var filed = key.filed(place, 1);
        ways.assigned(place, filed.getFirst(), Hands.of(place.housing()));
        log(Role.LEADER, filed, "instruction", new ActionDesk.Order("逐条报告落实进展", DUE, false, null));
        long task = tasks("id").getFirst();
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> desk.close(Ways.schools(place), task, "办了"))).isInstanceOf(NoSuchCase.class);
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () -> desk.close(elsewhere.the(Role.PROPOSALS_CLERK), task, "办了")))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void a_member_without_a_slot_and_a_leader_for_another_write_nothing() {
        var filed = key.filed(place, 1);
        var text = new ActionText("visit", HELD, "", "", "");
        var member = place.the(Role.MEMBER);
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> desk.log(member, member.account(), filed, text, List.of()))).hasMessage("key.refused.not-yours");
        var leader = place.the(Role.LEADER);
        assertThatThrownBy(() -> place.as(Role.LEADER, () -> desk.log(leader, place.the(Role.CHAIRPERSON).account(), filed, text, List.of())))
                .hasMessage("key.refused.not-yours");
        assertThatThrownBy(() -> place.as(Role.LEADER, () -> desk.log(leader, leader.account(), filed,
                new ActionText("visit", LocalDate.now(People.BEIJING).plusDays(2), "", "", ""), List.of()))).hasMessage("key.refused.in-future");
        assertThatThrownBy(() -> place.as(Role.LEADER, () -> desk.log(leader, leader.account(), filed, new ActionText("dinner", HELD, "", "", ""), List.of())))
                .hasMessage("key.refused.no-kind");
    }

    @Test
    @Proves(value = {"M018"}, page = "/")
    void a_leader_finds_the_own_key_proposals_on_the_first_screen() throws Exception {
        long proposal = key.filed(place, 1).getFirst();
        key.key(place, proposal, KeyWays.named(place, "supervisor", Role.LEADER));
        assertThat(get("", Role.LEADER).getContentAsString(StandardCharsets.UTF_8))
                .contains("我负责的重点提案", "第1座", "/key-actions/new?proposal=" + proposal, "走访调研");
        assertThat(get("", Role.VICE_CHAIRPERSON).getContentAsString(StandardCharsets.UTF_8)).contains("目前没有").doesNotContain("第1座");
        assertThat(get("/key-proposals", Role.LEADER).getContentAsString(StandardCharsets.UTF_8)).contains("第1座", "督办领导");
        assertThat(get("/key-proposals/list.docx", Role.LEADER).getStatus()).isEqualTo(200);
        assertThat(get("/key-proposals/export.csv?state=finished", Role.LEADER).getContentAsString(StandardCharsets.UTF_8)).doesNotContain("第1座");
        assertThat(get("/key-proposals/export.csv?state=chosen", Role.LEADER).getContentAsString(StandardCharsets.UTF_8)).contains("第1座");
    }

    @Test
    void the_pages_of_a_round_show_each_stage() throws Exception {
        long round = key.nominated(place, key.filed(place, 2));
        assertThat(get("/key-rounds/" + round, Role.PROPOSALS_CLERK).getContentAsString(StandardCharsets.UTF_8)).contains("选定评分人", "撤回推荐");
        key.scoring(place, round, Role.PROPOSALS_DIRECTOR, Role.VICE_CHAIRPERSON);
        assertThat(get("/key-rounds/" + round, Role.VICE_CHAIRPERSON).getContentAsString(StandardCharsets.UTF_8)).contains("提交评分", "marks[");
        assertThat(get("/key-rounds/" + round, Role.MEMBER).getContentAsString(StandardCharsets.UTF_8)).doesNotContain("提交评分");
        assertThat(get("/key-rounds/" + round + "/candidates.xlsx", Role.PROPOSALS_CLERK).getStatus()).isEqualTo(200);
    }

    private long log(Role role, List<Long> proposals, String kind, ActionDesk.Order order) {
        return place.ask(role, () -> desk.log(place.the(role), place.the(role).account(), proposals,
                new ActionText(kind, HELD, "第一社区", "李梅、住建局负责人", "服务站面积不足，须重新选址"), List.of(order)));
    }

    private List<Long> tasks(String column) {
        return ways.query(place, "select " + column + " from proposal.key_task order by id", Long.class);
    }

    private MockHttpServletResponse get(String path, Role role) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(java.net.URI.create("/" + place.code() + path)).accept("text/html").with(as(role)))
                .andReturn().getResponse();
    }

    private RequestPostProcessor as(Role role) {
        var viewer = place.the(role);
        return SignIn.as(viewer);
    }
}
