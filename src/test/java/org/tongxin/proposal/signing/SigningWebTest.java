package org.tongxin.proposal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.identity.domain.Viewers;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.CollectiveContact;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.ProposalWishes;
import org.tongxin.proposal.domain.Sheet;

/** What the pages show of those who stand behind a proposal, and to whom. */
@ProgramTest
class SigningWebTest {

    private static final String PHONE = "13900010001";

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Signatures signatures;
    @Autowired EvaluationDesk evaluations;
    @Autowired Viewers viewers;
    @Autowired MockMvc web;

    Town.Place place;
    Viewer limei;
    Viewer maxiaohong;
    long draft;

    @BeforeEach
    void found() {
        place = town.found();
        limei = place.the(Role.MEMBER);
        maxiaohong = signatures.person(place, Role.MEMBER, "ma", "马晓红");
        draft = signatures.draft(place, limei);
    }

    @Test
    void a_member_finds_members_by_name_or_sector_and_asks_them() throws Exception {
        signatures.person(place, Role.MEMBER, "zhou", "周平");
        assertThat(get(limei, "/proposals/" + draft + "/signers?q=马晓")).contains("马晓红").doesNotContain("周平", "赵敏");
        assertThat(get(limei, "/proposals/" + draft + "/signers?q=教育")).contains("马晓红", "周平");
        assertThat(get(limei, "/proposals/" + draft + "/signers?sector=" + place.sector())).contains("周平");
        assertThat(get(limei, "/proposals/" + draft + "/signers?q=无此人")).contains("没有找到");
        assertThat(post(limei, "/proposals/" + draft + "/signers", "account", Long.toString(maxiaohong.account())).getStatus()).isEqualTo(302);
        assertThat(get(limei, "/proposals/" + draft + "/signers")).contains("待答复", "撤回邀请");
        assertThat(status(maxiaohong, "/proposals/" + draft + "/signers")).as("whoever is asked asks nobody").isEqualTo(404);
        assertThat(status(maxiaohong, "/proposals/" + draft + "/edit")).as("nor writes").isEqualTo(404);
    }

    @Test
    @Proves(value = {"M003"}, page = "/proposals?set=to-sign-jointly")
    void the_question_waits_on_the_first_screen_of_whoever_is_asked() throws Exception {
        signatures.invite(place, limei, draft, maxiaohong);
        assertThat(get(maxiaohong, "")).contains("请您联名");
        assertThat(get(maxiaohong, "/proposals?set=to-sign-jointly")).contains("/proposals/" + draft);
        assertThat(get(maxiaohong, "/proposals/" + draft)).contains("李梅 邀请您", "同意联名");
        assertThat(post(maxiaohong, "/proposals/" + draft + "/signature", "opinion", "很有必要").getStatus()).isEqualTo(302);
        assertThat(get(maxiaohong, "")).doesNotContain("请您联名");
        assertThat(get(maxiaohong, "/proposals?set=signed")).contains("/proposals/" + draft);
        assertThat(get(limei, "/proposals/" + draft + "/edit")).contains("马晓红", "已同意", "很有必要");
    }

    @Test
    void a_signer_of_a_rewritten_text_is_asked_again_and_the_proposer_sees_who_is() throws Exception {
        signatures.invite(place, limei, draft, maxiaohong);
        signatures.agree(place, maxiaohong, draft);
        signatures.submit(place, limei, draft);
        assertThat(get(maxiaohong, "")).contains("联名后正文有改动");
        assertThat(get(maxiaohong, "/proposals/" + draft)).contains("正文在您联名后有改动", "仍然联名", "退出联名");
        assertThat(get(limei, "/proposals/" + draft)).contains("正文已改，待确认");
        assertThat(post(maxiaohong, "/proposals/" + draft + "/signature/renewal").getStatus()).isEqualTo(302);
        assertThat(get(maxiaohong, "/proposals/" + draft)).doesNotContain("正文在您联名后有改动");
        assertThat(get(maxiaohong, "")).doesNotContain("联名后正文有改动");
    }

    @Test
    void in_public_only_those_who_agreed_are_named() throws Exception {
        var zhouping = signatures.person(place, Role.MEMBER, "zhou", "周平");
        var reader = signatures.person(place, Role.MEMBER, "bai", "白玉兰");
        signatures.invite(place, limei, draft, maxiaohong, zhouping);
        signatures.agree(place, maxiaohong, draft);
        signatures.decline(place, zhouping, draft);
        signatures.submit(place, limei, draft);
        ways.filedNow(place, draft);
        assertThat(get(reader, "/proposals/" + draft)).contains("马晓红", "联名提案").doesNotContain("周平", "不参加");
        assertThat(get(place.the(Role.PROPOSALS_CLERK), "/proposals/" + draft)).contains("周平", "不参加");
    }

    @Test
    void a_collectives_phone_is_whole_for_those_who_call_and_masked_for_the_others() throws Exception {
        var operator = place.the(Role.COLLECTIVE_OPERATOR);
        long id = signatures.draft(place, operator);
        assertThat(get(operator, "/proposals/" + id + "/edit")).contains("主笔人", "邀请其他集体共同提出");
        signatures.submit(place, operator, id, new Sheet(Ways.STREET_LIGHTS, ProposalWishes.stated(), new CollectiveContact("陈建华", PHONE, "周平")));
        assertThat(get(operator, "/proposals/" + id)).contains(PHONE, "陈建华");
        assertThat(get(place.the(Role.PROPOSALS_CLERK), "/proposals/" + id)).contains(PHONE);
        assertThat(get(place.the(Role.LEADER), "/proposals/" + id)).contains("139****0001").doesNotContain(PHONE);
        ways.filedNow(place, id);
        assertThat(get(limei, "/proposals/" + id)).contains("139****0001").doesNotContain(PHONE);
        ways.assigned(place, id, Hands.of(place.housing()));
        assertThat(get(place.the(Role.UNIT_CLERK), "/proposals/" + id)).contains(PHONE);
    }

    @Test
    void the_dispatcher_finds_the_wished_units_chosen_already() throws Exception {
        signatures.submit(place, limei, draft, new Sheet(Ways.STREET_LIGHTS,
                new ProposalWishes(place.schools(), List.of(place.housing()), true, "涉及在建项目", false, true), CollectiveContact.EMPTY));
        ways.filedNow(place, draft);
        var page = get(place.the(Role.OFFICE_DISPATCHER), "/proposals/" + draft);
        assertThat(page).containsPattern("<option value=\"" + place.schools() + "\" selected>教育局")
                .containsPattern("<option value=\"" + place.housing() + "\" selected>住建局").contains("涉及在建项目");
        assertThat(get(maxiaohong, "/proposals/" + draft)).as("wishes are no public matter").doesNotContain("涉及在建项目");
    }

    @Test
    void what_is_refused_comes_back_with_everything_typed() throws Exception {
        var answer = post(limei, "/proposals/" + draft + "/submission", "version", "1", "title", "关于增设路灯的建议", "category", "society",
                "situation", "照明不足。", "analysis", "不安全。", "asks", "增设路灯。", "leadUnit", Long.toString(place.schools()), "secondable", "true");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("请先核对并勾选“不涉密”", "增设路灯。")
                .containsPattern("<option value=\"" + place.schools() + "\" selected>").containsPattern("name=\"secondable\"[^>]* checked");
        assertThat(ways.text(place, draft, "status")).isEqualTo("DRAFT");
    }

    @Test
    void seconding_is_offered_to_others_and_shown_with_names() throws Exception {
        signatures.submit(place, limei, draft, new Sheet(Ways.STREET_LIGHTS, new ProposalWishes(null, List.of(), false, "", true, true),
                CollectiveContact.EMPTY));
        assertThat(get(maxiaohong, "/proposals?set=secondable")).contains("/proposals/" + draft);
        assertThat(get(maxiaohong, "/proposals/" + draft)).contains("我附议");
        assertThat(post(maxiaohong, "/proposals/" + draft + "/seconds", "opinion", "支持").getStatus()).isEqualTo(302);
        assertThat(get(limei, "/proposals/" + draft)).contains("附议（1 人）", "马晓红", "支持").doesNotContain("我附议");
        assertThat(get(maxiaohong, "/proposals?set=secondable")).doesNotContain("/proposals/" + draft);
    }

    @Test
    void where_everybody_rates_the_question_waits_for_the_co_signer_too() throws Exception {
        ways.rules(place, "handling: {raters: all}");
        answered();
        assertThat(get(maxiaohong, "/proposals?set=to-rate")).contains("/proposals/" + draft);
        assertThat(get(maxiaohong, "/proposals/" + draft)).contains("提交评价");
    }

    @Test
    void where_the_first_proposer_rates_no_form_is_shown_to_a_co_signer() throws Exception {
        answered();
        assertThat(get(maxiaohong, "/proposals?set=to-rate")).doesNotContain("/proposals/" + draft);
        assertThat(get(maxiaohong, "/proposals/" + draft)).doesNotContain("提交评价");
        assertThat(get(limei, "/proposals/" + draft)).contains("提交评价");
    }

    @Test
    @Proves(value = {"M029"}, page = "/proposals?set=mine")
    void a_proposer_sees_the_whole_history_and_an_unsatisfied_rating_with_its_reason_reopens_the_case() throws Exception {
        answered();
        assertThat(post(limei, "/proposals/" + draft + "/evaluation", "attitude", "satisfied", "result", "unsatisfied").getStatus())
                .as("no reason").isEqualTo(422);
        assertThat(post(limei, "/proposals/" + draft + "/evaluation", "attitude", "satisfied", "result", "unsatisfied", "comment", "路灯还没有装")
                .getStatus()).isEqualTo(302);
        long assignment = ways.inForce(place, draft).getFirst();
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.reopen(place.the(Role.PROPOSALS_CLERK), draft, assignment, "理由成立"));

        assertThat(get(limei, "/proposals?set=mine")).contains("/proposals/" + draft);
        assertThat(get(limei, "/proposals/" + draft)).contains("同意联名", "提交", "立案", "交办", "签收", "答复", "评价", "理由成立");
        assertThat(ways.query(place, "select status from proposal.reply where proposal_id = %d order by round".formatted(draft), String.class))
                .containsExactly("ISSUED", "DRAFTED");
    }

    @Test
    @Proves({"M002"})
    void who_is_no_member_on_that_day_hands_nothing_in() throws Exception {
        ways.backdate(place, "update identity.appointment set valid_to = current_date - 1 where account_id = " + limei.account());
        viewers.forget();
        assertThat(post(limei, "/proposals/" + draft + "/submission", "version", "1", "noSecrets", "true").getStatus()).isEqualTo(403);
        assertThat(ways.text(place, draft, "status")).isEqualTo("DRAFT");
    }

    /** Signed by 马晓红, filed and answered. */
    private void answered() {
        signatures.invite(place, limei, draft, maxiaohong);
        signatures.agree(place, maxiaohong, draft);
        signatures.submit(place, limei, draft);
        ways.filedNow(place, draft);
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, draft, Hands.of(place.housing())).getFirst());
    }

    private String get(Viewer viewer, String path) throws Exception {
        var answer = ask(viewer, MockMvcRequestBuilders.get(java.net.URI.create("/" + place.code() + encoded(path))));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(Viewer viewer, String path) throws Exception {
        return ask(viewer, MockMvcRequestBuilders.get("/" + place.code() + path)).getStatus();
    }

    private MockHttpServletResponse post(Viewer viewer, String path, String... parameters) throws Exception {
        var request = MockMvcRequestBuilders.post("/" + place.code() + path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return ask(viewer, request);
    }

    private MockHttpServletResponse ask(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.accept("text/html").with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SignIn.as(viewer))).andReturn().getResponse();
    }

    private static String encoded(String path) {
        return org.springframework.web.util.UriUtils.encodeQuery(path, StandardCharsets.UTF_8);
    }
}
