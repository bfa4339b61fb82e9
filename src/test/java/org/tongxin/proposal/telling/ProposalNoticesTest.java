package org.tongxin.proposal.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.notice.Inbox;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.proposal.promise.PromiseDesk;

/** Who is told what, and how the pages show it. */
@ProgramTest
class ProposalNoticesTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Inbox inbox;
    @Autowired ReviewDesk reviews;
    @Autowired MergeDesk mergers;
    @Autowired EvaluationDesk evaluations;
    @Autowired PromiseDesk promises;
    @Autowired DueSoon dueSoon;
    @Autowired TransactionTemplate transaction;
    @Autowired MockMvc web;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void each_is_told_what_is_theirs_to_know_along_the_straight_way() {
        long id = ways.answered(place);
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, Rating.of("satisfied", "satisfied", "")));

        assertThat(told(Role.FIRST_REVIEWER)).singleElement().asString().contains("等待审查");
        assertThat(told(Role.MEMBER)).hasSize(2).first().asString().contains("已有答复", "住建提〔2026〕1号");
        assertThat(told(Role.MEMBER).getLast()).contains("已立案");
        assertThat(told(Role.OFFICE_DISPATCHER)).singleElement().asString().contains("等待交办");
        assertThat(told(Role.UNIT_CLERK)).anyMatch(one -> one.contains("请签收")).anyMatch(one -> one.contains("提案者已评价"));
        assertThat(told(Role.UNIT_HEAD)).anyMatch(one -> one.contains("等待审核签发"));
        assertThat(told(Role.SYSTEM_ADMIN)).as("no business for administrators").isEmpty();
    }

    @Test
    void a_proposer_whose_proposal_goes_on_with_another_hears_of_the_reply() {
        long main = ways.filed(place);
        long merged = ways.filed(place);
        ways.backdate(place, "update proposal.proposal set proposer_id = %d where id = %d".formatted(place.the(Role.CONVENER).account(), merged));
        place.as(Role.FIRST_REVIEWER, () -> mergers.merge(place.the(Role.FIRST_REVIEWER), main, List.of(merged), "同一事项"));
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, main, Hands.of(place.housing())).getFirst());
        assertThat(told(Role.CONVENER)).anyMatch(one -> one.contains("已有答复"));
    }

    @Test
    @Proves({"M027"})
    void the_proposer_hears_of_his_promises_and_the_office_of_a_date_asked_for() {
        long id = ways.answered(place);
        long promise = ways.query(place, "select id from proposal.promise where proposal_id = " + id, Long.class).getFirst();
        var unit = place.the(Role.UNIT_CLERK);
        place.as(Role.UNIT_CLERK, () -> promises.askForDate(unit, promise, Ways.PROMISED.plusMonths(6), "资金未到位"));
        assertThat(told(Role.PROPOSALS_CLERK)).anyMatch(one -> one.contains("申请改期") && one.contains("资金未到位"));
        place.as(Role.UNIT_CLERK, () -> promises.report(unit, promise, PromiseDesk.Evidence.of("灯杆已进场")));
        assertThat(told(Role.MEMBER)).anyMatch(one -> one.contains("承诺有新进展") && one.contains("灯杆已进场"));
    }

    @Test
    void the_proposer_of_a_declined_one_is_told_why() {
        long id = ways.submitted(place);
        place.as(Role.FIRST_REVIEWER, () -> reviews.sendBack(place.the(Role.FIRST_REVIEWER), id, ways.version(place, id), "请补充数据"));
        assertThat(told(Role.MEMBER)).singleElement().asString().contains("被退回修改：请补充数据");
    }

    @Test
    void an_unsatisfied_rating_reaches_the_office() {
        long id = ways.answered(place);
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, Rating.of("satisfied", "unsatisfied", "还没有装")));
        assertThat(told(Role.PROPOSALS_CLERK)).anyMatch(one -> one.contains("不满意"));
    }

    @Test
    void a_deadline_that_comes_near_is_told_once_and_once_more_when_it_has_passed() {
        long id = ways.filed(place);
        long assignment = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        ways.signed(place, place.the(Role.UNIT_CLERK), assignment);
        var due = ways.query(place, "select due_on from calendar.clock where step = 'reply-%d'".formatted(assignment), LocalDate.class).getFirst();
        remind(due.minusDays(4));
        assertThat(reminders()).isEmpty();
        remind(due.minusDays(3));
        remind(due.minusDays(2));
        assertThat(reminders()).singleElement().asString().contains("将于 " + due + " 到期");
        remind(due.plusDays(1));
        remind(due.plusDays(2));
        assertThat(reminders()).hasSize(2).first().asString().contains("已过期限");
    }

    @Test
    void where_the_rulebook_wants_no_reminders_there_are_none() {
        ways.rules(place, "notices: {due-soon: 0}");
        ways.assigned(place, ways.filed(place), Hands.of(place.housing()));
        remind(LocalDate.now().plusYears(1));
        assertThat(reminders()).isEmpty();
    }

    @Test
    void the_bell_counts_and_opening_a_notice_leads_to_its_case() throws Exception {
        long id = ways.filed(place);
        assertThat(page("/proposals", Role.MEMBER).getContentAsString()).contains("通知，1 条未读");
        var shown = page("/notices", Role.MEMBER).getContentAsString();
        var notice = shown.replaceAll("(?s).*/notices/(\\d+)/opening.*", "$1");
        assertThat(post("/notices/" + notice + "/opening", Role.CONVENER).getStatus()).as("somebody else's").isEqualTo(404);
        assertThat(post("/notices/" + notice + "/opening", Role.MEMBER).getRedirectedUrl()).isEqualTo("/" + place.code() + "/proposals/" + id);
        assertThat(page("/proposals", Role.MEMBER).getContentAsString()).contains("通知，0 条未读").doesNotContain("bell-count");
    }

    @Test
    void without_a_mail_server_the_pages_say_that_nothing_is_mailed() throws Exception {
        assertThat(page("/notices/wishes", Role.MEMBER).getContentAsString()).contains("还没有配置邮件服务器");
        assertThat(page("/outgoing", Role.SYSTEM_ADMIN).getContentAsString()).contains("还没有配置邮件服务器");
        ways.answered(place);
        assertThat(ways.query(place, "select count(*) from notice.outgoing", Long.class)).containsExactly(0L);
    }

    @Test
    void a_wish_that_makes_no_sense_is_refused_with_a_reason() throws Exception {
        var refused = web.perform(with(MockMvcRequestBuilders.post("/" + place.code() + "/notices/wishes"), Role.MEMBER)
                .param("mail", "DIGEST").param("digestHour", "8").param("quietFrom", "22").accept("text/html")).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("免打扰的起止要同时填写");
        assertThat(web.perform(with(MockMvcRequestBuilders.post("/" + place.code() + "/notices/wishes"), Role.MEMBER)
                .param("mail", "DIGEST").param("digestHour", "8").param("address", "no address").accept("text/html")).andReturn().getResponse().getStatus())
                .isEqualTo(422);
    }

    private List<String> told(Role role) {
        return place.ask(role, () -> inbox.page(place.the(role), Long.MAX_VALUE)).stream().map(Inbox.Notice::sentence).toList();
    }

    private List<String> reminders() {
        return told(Role.UNIT_CLERK).stream().filter(one -> one.contains("到期") || one.contains("期限")).toList();
    }

    private void remind(LocalDate today) {
        org.tongxin.committee.Scope.run(place.id(), 0, () -> transaction.executeWithoutResult(status -> dueSoon.remind(today)));
    }

    private MockHttpServletResponse page(String path, Role role) throws Exception {
        return web.perform(with(MockMvcRequestBuilders.get("/" + place.code() + path).accept("text/html"), role)).andReturn().getResponse();
    }

    private MockHttpServletResponse post(String path, Role role) throws Exception {
        return web.perform(with(MockMvcRequestBuilders.post("/" + place.code() + path).accept("text/html"), role)).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, Role role) {
        var viewer = place.the(role);
        return request.with(SecurityMockMvcRequestPostProcessors.csrf()).with(SignIn.as(viewer));
    }
}
