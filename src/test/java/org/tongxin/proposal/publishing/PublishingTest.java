package org.tongxin.proposal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.ProposalText;

/** From the proposer's yes to the page for everybody, and off it again. */
@ProgramTest
class PublishingTest {

    static final ProposalText PERSONAL = new ProposalText(
            "关于在文昌路增设路灯的建议", "文昌路夜间照明不足。居民王秀兰（电话13995012345）家住阳光小区3号楼2单元501室，多次反映。",
            "详情可联系0951-5012345或limei@example.com。", List.of("在文昌路两侧增设路灯六十盏。", "先修王秀兰家门前的一盏。"), "society");
    static final List<String> PRIVATE = List.of("13995012345", "5012345", "limei", "3号楼", "501室", "王秀兰", "0951-1234567", "丁小燕");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired PublicationDesk desk;
    @Autowired PublicationReader reader;
    @Autowired UnitOpinionDesk opinions;
    @Autowired MergeDesk mergers;
    @Autowired PublicShelf shelf;
    @Autowired MockMvc web;

    Town.Place place;
    long id;

    @BeforeEach
    void answered() {
        place = town.found();
        id = ways.filed(place, PERSONAL);
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, id, Hands.of(place.housing())).getFirst());
    }

    @Test
    void nothing_goes_out_without_the_proposers_own_yes() {
        as(Role.PROPOSALS_CLERK, () -> desk.begin(the(Role.PROPOSALS_CLERK), id));
        assertThatThrownBy(() -> draw(List.of(), "")).hasMessage("publishing.refused.out-of-order");
        assertThatThrownBy(() -> as(Role.CONVENER, () -> desk.consent(the(Role.CONVENER), id, true, ""))).hasMessage("publishing.refused.not-proposer");
        assertThatThrownBy(() -> as(Role.MEMBER, () -> desk.consent(the(Role.MEMBER), id, false, " "))).hasMessage("publishing.refused.reason");
        as(Role.MEMBER, () -> desk.consent(the(Role.MEMBER), id, false, "涉及个人隐私"));
        assertThat(standing().state()).isEqualTo("REFUSED");
        assertThatThrownBy(() -> draw(List.of(), "")).hasMessage("publishing.refused.out-of-order");

        as(Role.MEMBER, () -> desk.consent(the(Role.MEMBER), id, true, ""));
        assertThat(standing().state()).isEqualTo("AGREED");
        assertThat(ways.history(place, id)).contains("publication-asked", "publication-refused", "publication-agreed");
    }

    @Test
    void a_unit_that_handles_the_case_is_heard_and_no_other() throws Exception {
        assertThatThrownBy(() -> as(Role.UNIT_CLERK, () -> opinions.give(the(Role.UNIT_CLERK), id, "同意公开")))
                .as("not begun").isInstanceOf(org.tongxin.proposal.domain.NoSuchCase.class);
        agreed();
        assertThatThrownBy(() -> as(Role.UNIT_CLERK, () -> opinions.give(Ways.schools(place), id, "同意公开")))
                .isInstanceOf(org.tongxin.proposal.domain.NoSuchCase.class);
        as(Role.UNIT_CLERK, () -> opinions.give(the(Role.UNIT_CLERK), id, "同意公开"));
        as(Role.UNIT_CLERK, () -> opinions.give(the(Role.UNIT_CLERK), id, "建议只公开摘要"));
        assertThat(standing().unitOpinions()).containsExactly("住建局：建议只公开摘要");
        assertThat(get("/" + place.code() + "/proposals/" + id + "/publication", Role.PROPOSALS_CLERK).getContentAsString()).contains("住建局：建议只公开摘要");
        assertThat(get("/" + place.code() + "/proposals/" + id, Role.UNIT_CLERK).getContentAsString()).contains("提交公开意见").doesNotContain("撤下理由");
    }

    @Test
    void a_secretary_cannot_agree_for_the_member() throws Exception {
        var secretary = new Viewer(the(Role.MEMBER).account(), "李梅", new Viewer.Secretary(1, "秘书"), the(Role.MEMBER).roles(), java.util.Set.of(), null);
        assertThat(secretary.may(org.tongxin.identity.Act.CONSENT_TO_PUBLICATION)).isFalse();
    }

    @Test
    void a_copy_with_a_telephone_in_it_does_not_pass_the_check() {
        agreed();
        draw(List.of(), "");
        assertThatThrownBy(() -> as(Role.PROPOSALS_CLERK, () -> desk.check(the(Role.PROPOSALS_CLERK), id, standing().version())))
                .hasMessage("publishing.refused.not-clean");
    }

    @Test
    void who_checked_cannot_approve_and_only_the_text_that_was_seen_goes_out() {
        checked();
        int seen = standing().version();
        var director = the(Role.PROPOSALS_DIRECTOR);
        assertThatThrownBy(() -> as(Role.PROPOSALS_CLERK, () -> desk.approve(the(Role.PROPOSALS_CLERK), id, seen))).hasMessage("publishing.refused.same-person");
        as(Role.PROPOSALS_DIRECTOR, () -> desk.sendBack(director, id, seen, "第二条请再核对"));
        as(Role.PROPOSALS_CLERK, () -> desk.write(the(Role.PROPOSALS_CLERK), id, standing().version(), new PublicText.Words(
                "关于增设路灯的建议", "李梅", "情况。", "分析。", List.of("建议。"), List.of("答复。"))));
        as(Role.PROPOSALS_CLERK, () -> desk.check(the(Role.PROPOSALS_CLERK), id, standing().version()));
        assertThatThrownBy(() -> as(Role.PROPOSALS_DIRECTOR, () -> desk.approve(director, id, seen))).hasMessage("publishing.refused.changed-meanwhile");
        as(Role.PROPOSALS_DIRECTOR, () -> desk.approve(director, id, standing().version()));
        assertThat(standing().state()).isEqualTo("PUBLISHED");
    }

    @Test
    void nothing_private_leaves_by_any_public_way() throws Exception {
        long open = published();
        ways.backdate(place, "update proposal.proposal set situation = situation || '后来补充：13800138000' where id = " + id);

        var page = get("/public/" + place.code() + "/" + open);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("关于在文昌路增设路灯的建议", "文昌路夜间照明不足", "×××", "住建局的答复", "已作安排")
                .doesNotContain(PRIVATE).doesNotContain("13800138000", "后来补充");
        var list = get("/public/" + place.code() + "?q=路灯");
        assertThat(list.getContentAsString()).contains("关于在文昌路增设路灯的建议").doesNotContain(PRIVATE);
        for (var secret : PRIVATE) {
            assertThat(visiting(() -> shelf.page(new PublicFilter(secret, null, null, null)).total())).as(secret).isZero();
        }
        for (var inner : List.of("/proposals/" + id, "/proposals/" + id + "/attachments/1", "/proposals/export.csv", "/proposals/" + id + "/letter.pdf", "/search?q=路灯")) {
            assertThat(get("/" + place.code() + inner).getStatus()).as(inner).isEqualTo(302);
        }
    }

    @Test
    void a_visitor_sees_only_what_is_out_and_only_of_that_committee() throws Exception {
        checked();
        assertThat(get("/public/" + place.code() + "/" + standing().id()).getStatus()).as("not approved yet").isEqualTo(404);
        assertThat(get("/public/" + place.code()).getContentAsString()).contains("还没有公开的提案");
        as(Role.PROPOSALS_DIRECTOR, () -> desk.approve(the(Role.PROPOSALS_DIRECTOR), id, standing().version()));
        long open = standing().id();
        var elsewhere = town.found();
        assertThat(get("/public/" + elsewhere.code() + "/" + open).getStatus()).isEqualTo(404);
        assertThat(get("/public/nowhere/" + open).getStatus()).isEqualTo(404);
        assertThat(get("/public/" + elsewhere.code()).getContentAsString()).doesNotContain("文昌路");
    }

    @Test
    void what_is_withdrawn_is_gone_at_once_and_comes_back_only_by_two_people() throws Exception {
        long open = published();
        assertThatThrownBy(() -> as(Role.PROPOSALS_CLERK, () -> desk.withdraw(the(Role.PROPOSALS_CLERK), id, ""))).hasMessage("publishing.refused.reason");
        as(Role.PROPOSALS_CLERK, () -> desk.withdraw(the(Role.PROPOSALS_CLERK), id, "内容有误"));
        var gone = get("/public/" + place.code() + "/" + open);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).contains("已经撤下").doesNotContain("路灯");
        assertThat(get("/public/" + place.code()).getContentAsString()).doesNotContain("文昌路");

        draw(found(), "王秀兰");
        as(Role.PROPOSALS_CLERK, () -> desk.check(the(Role.PROPOSALS_CLERK), id, standing().version()));
        as(Role.PROPOSALS_DIRECTOR, () -> desk.approve(the(Role.PROPOSALS_DIRECTOR), id, standing().version()));
        assertThat(get("/public/" + place.code() + "/" + open).getStatus()).isEqualTo(200);
    }

    @Test
    void a_proposer_may_take_the_yes_back_and_the_page_is_gone() throws Exception {
        long open = published();
        as(Role.MEMBER, () -> desk.consent(the(Role.MEMBER), id, false, "涉及个人隐私"));
        assertThat(get("/public/" + place.code() + "/" + open).getStatus()).isEqualTo(410);
        assertThatThrownBy(() -> draw(List.of(), "")).hasMessage("publishing.refused.no-consent");
    }

    @Test
    void a_withdrawn_case_is_taken_back_from_the_public_and_does_not_go_out_again() throws Exception {
        id = ways.filed(place, PERSONAL);
        long open = published();
        as(Role.PROPOSALS_CLERK, () -> mergers.withdrawFiled(the(Role.PROPOSALS_CLERK), id, "提案者书面申请撤案"));
        assertThat(get("/public/" + place.code() + "/" + open).getStatus()).isEqualTo(410);
        assertThat(ways.history(place, id)).endsWith("publication-withdrawn");

        id = ways.filed(place, PERSONAL);
        as(Role.PROPOSALS_CLERK, () -> mergers.withdrawFiled(the(Role.PROPOSALS_CLERK), id, "提案者书面申请撤案"));
        assertThatThrownBy(() -> as(Role.PROPOSALS_CLERK, () -> desk.begin(the(Role.PROPOSALS_CLERK), id))).hasMessage("proposal.refused.not-filed-yet");
    }

    @Test
    void public_pages_make_no_session_and_say_how_long_they_hold() throws Exception {
        long open = published();
        var page = get("/public/" + place.code() + "/" + open);
        assertThat(page.getHeader("Cache-Control")).contains("no-cache", "public");
        assertThat(page.getCookies()).isEmpty();
        assertThat(page.getContentAsString()).doesNotContain("_csrf");
        var again = web.perform(MockMvcRequestBuilders.get("/public/" + place.code() + "/" + open).header("If-None-Match", page.getHeader("ETag")))
                .andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(get("/public/" + place.code()).getHeader("Cache-Control")).contains("max-age=60");
    }

    @Test
    void long_lists_come_page_by_page_and_lose_nothing() {
        published();
        for (int i = 0; i < 24; i++) {
            int n = i;
            ways.filed(place, new ProposalText("第" + n + "件", "情况", "分析", List.of("建议"), "economy"));
        }
        ways.backdate(place, """
                insert into proposal.publication (version, proposal_id, state, consent_needed, begun_by, begun_at, copy_title, copy_year, copy_category,
                    checked_account, checked_by, checked_at, approved_account, approved_by, published_at)
                select 0, p.id, 'PUBLISHED', false, '测试', now(), p.title, 2025, '经济建设', 1, '甲', now(), 2, '乙', '2026-02-01' from proposal.proposal p
                 where p.id not in (select x.proposal_id from proposal.publication x) and p.filed_at is not null""");
        var seen = new java.util.HashSet<Long>();
        var filter = new PublicFilter(null, null, null, null);
        while (filter != null) {
            var wanted = filter;
            var shown = visiting(() -> shelf.page(wanted));
            assertThat(shown.total()).isEqualTo(25);
            shown.items().forEach(one -> assertThat(seen.add(one.id())).isTrue());
            filter = shown.older();
        }
        assertThat(seen).hasSize(25);
        assertThat(visiting(() -> shelf.page(new PublicFilter(null, "经济建设", 2025, null)).total())).isEqualTo(24);
        assertThat(visiting(() -> shelf.facets().years())).hasSize(2);
    }

    @Test
    void a_clerk_draws_checks_and_others_see_what_they_may_do() throws Exception {
        agreed();
        var page = get("/" + place.code() + "/proposals/" + id + "/publication", Role.PROPOSALS_CLERK).getContentAsString();
        assertThat(page).contains("13995012345", "3号楼2单元501室", "门牌住址", "生成公开文本");
        assertThat(get("/" + place.code() + "/proposals/" + id, Role.MEMBER).getContentAsString()).contains("提案者同意公开");
        assertThat(get("/" + place.code() + "/proposals/" + id + "/publication", Role.MEMBER).getStatus()).isEqualTo(403);
    }

    private void agreed() {
        as(Role.PROPOSALS_CLERK, () -> desk.begin(the(Role.PROPOSALS_CLERK), id));
        as(Role.MEMBER, () -> desk.consent(the(Role.MEMBER), id, true, ""));
    }

    private void checked() {
        agreed();
        draw(found(), "王秀兰，丁小燕");
        as(Role.PROPOSALS_CLERK, () -> desk.check(the(Role.PROPOSALS_CLERK), id, standing().version()));
    }

    private long published() {
        checked();
        as(Role.PROPOSALS_DIRECTOR, () -> desk.approve(the(Role.PROPOSALS_DIRECTOR), id, standing().version()));
        return standing().id();
    }

    private List<String> found() {
        return Redaction.find(List.of(PERSONAL.situation(), PERSONAL.analysis()), List.of()).stream().map(Redaction.Found::text).toList();
    }

    private void draw(List<String> passages, String names) {
        as(Role.PROPOSALS_CLERK, () -> desk.draw(the(Role.PROPOSALS_CLERK), id, standing().version(), passages, names));
    }

    private PublicationReader.Standing standing() {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.of(id).orElseThrow());
    }

    private <T> T visiting(java.util.function.Supplier<T> work) {
        return org.tongxin.committee.Scope.get(place.id(), 0, work);
    }

    private Viewer the(Role role) {
        return place.the(role);
    }

    private void as(Role role, Runnable work) {
        place.as(role, work);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path).accept("text/html")).andReturn().getResponse();
    }

    private MockHttpServletResponse get(String path, Role role) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path).accept("text/html").with(SignIn.as(the(role))))
                .andReturn().getResponse();
    }
}
