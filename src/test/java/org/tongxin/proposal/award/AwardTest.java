package org.tongxin.proposal.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
import org.tongxin.proposal.domain.NoSuchCase;

/** A round of honours from its opening to the certificate, and what stops it on the way. */
@ProgramTest
class AwardTest {

    static final LocalDate MEETING = LocalDate.of(2026, 3, 1);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired AwardDesk desk;
    @Autowired AwardVoiceDesk voices;
    @Autowired AwardReader reader;
    @Autowired Candidates candidates;
    @Autowired MockMvc web;

    Town.Place place;
    long lights;

    @BeforeEach
    void found() {
        place = town.found();
        lights = ways.answered(place);
    }

    @Test
    void a_proposal_is_nominated_scored_decided_shown_and_honoured_with_a_certificate() throws Exception {
        long round = decided();
        assertThatThrownBy(() -> award(round, "政协发〔2026〕5号")).as("still public").hasMessage("award.refused.still-public");
        publicityIsOver(round);
        award(round, "政协发〔2026〕5号");

        var honour = place.ask(Role.MEMBER, () -> reader.ofProposal(lights)).getFirst();
        assertThat(honour.documentNo()).isEqualTo("政协发〔2026〕5号");
        assertThat(get("/proposals/" + lights, Role.MEMBER).getContentAsString()).contains("获得荣誉", "优秀提案", "政协发〔2026〕5号");
        var paper = get("/awards/honours/" + honour.nominee() + "/certificate.pdf", Role.MEMBER);
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(paper.getContentAsByteArray(), 0, 5)).isEqualTo("%PDF-");
        assertThat(get("/awards", Role.MEMBER).getContentAsString()).contains("我和本单位获得的荣誉");
        assertThat(get("/awards/export.csv?year=2026", Role.MEMBER).getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).contains("优秀提案", "文昌路");
        assertThat(place.ask(Role.MEMBER, () -> reader.rounds(the(Role.MEMBER), 2026)).getFirst().chosen()).isEqualTo(1);
    }

    @Test
    void a_unit_is_offered_its_own_cases_to_put_forward_and_the_office_all() {
        long elsewhere = ways.filed(place);
        assertThat(offered(Role.UNIT_HEAD)).containsExactly(lights);
        assertThat(offered(Role.PROPOSALS_CLERK)).containsExactlyInAnyOrder(lights, elsewhere);
    }

    private java.util.List<Long> offered(Role role) {
        return place.ask(role, () -> candidates.of(the(role), AwardRules.Subject.PROPOSAL, 2026)).stream().map(org.tongxin.committee.Named::id).toList();
    }

    @Test
    void points_of_each_scorer_count_once_and_make_the_mean() {
        long round = scoring();
        long nominee = nominee(round);
        score(Role.FIRST_REVIEWER, nominee, 80);
        score(Role.FIRST_REVIEWER, nominee, 90);
        score(Role.CHAIRPERSON, nominee, 71);
        assertThatThrownBy(() -> score(Role.CHAIRPERSON, nominee, 101)).hasMessage("award.refused.points");
        var read = place.ask(Role.CHAIRPERSON, () -> reader.nominees(the(Role.CHAIRPERSON), round)).getFirst();
        assertThat(read.mean()).isEqualTo(80.5);
        assertThat(read.own()).isEqualTo(71);
        assertThat(read.scores()).isEqualTo(2);
    }

    @Test
    void no_more_than_the_quota_and_only_what_was_put_forward_can_be_chosen() {
        long round = scoring();
        long first = nominee(round);
        assertThat(place.ask(Role.CHAIRPERSON, () -> reader.round(the(Role.CHAIRPERSON), round).orElseThrow().quota()))
                .as("ten per cent of one filed proposal, at least one").isEqualTo(1);
        assertThatThrownBy(() -> decide(round, List.of())).hasMessage("award.refused.chosen");
        assertThatThrownBy(() -> decide(round, List.of(first, first + 1000))).hasMessage("award.refused.chosen");
        assertThatThrownBy(() -> place.as(Role.CHAIRPERSON, () -> desk.decide(the(Role.CHAIRPERSON), round, List.of(first), "主席会议", LocalDate.of(2999, 1, 1))))
                .hasMessage("award.refused.date");
        ways.backdate(place, "insert into proposal.award_nominee (version, round_id, account_id, name, reason, nominated_by, nominated_at) values (0, %d, %d, '李梅', '测试', '测试', now())"
                .formatted(round, the(Role.MEMBER).account()));
        assertThatThrownBy(() -> decide(round, place.ask(Role.CHAIRPERSON, () -> reader.nominees(the(Role.CHAIRPERSON), round)).stream().map(AwardReader.Nominee::id).toList()))
                .hasMessage("award.refused.quota");
    }

    @Test
    void an_objection_holds_the_award_back_and_takes_the_nominee_off_when_it_is_right() {
        long round = decided();
        long nominee = nominee(round);
        place.as(Role.MEMBER, () -> voices.object(the(Role.MEMBER), nominee, "与往年提案雷同。"));
        publicityIsOver(round);
        assertThatThrownBy(() -> award(round, "政协发〔2026〕5号")).hasMessage("award.refused.objections");
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> voices.object(the(Role.MEMBER), nominee, "再提"))).hasMessage("award.refused.too-late");
        long objection = place.ask(Role.PROPOSALS_CLERK, () -> reader.objections(the(Role.PROPOSALS_CLERK), round)).getFirst().id();
        place.as(Role.PROPOSALS_CLERK, () -> voices.answer(the(Role.PROPOSALS_CLERK), objection, true, "经核查，情况属实。"));
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> voices.answer(the(Role.PROPOSALS_CLERK), objection, false, "再答复")))
                .hasMessage("award.refused.out-of-order");
        assertThatThrownBy(() -> award(round, "政协发〔2026〕5号")).hasMessage("award.refused.nobody");
    }

    @Test
    void a_revoked_honour_stays_on_record_and_has_no_certificate() throws Exception {
        long round = decided();
        publicityIsOver(round);
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> desk.revoke(the(Role.PROPOSALS_CLERK), nominee(round), "理由"))).hasMessage("award.refused.out-of-order");
        award(round, "政协发〔2026〕5号");
        long nominee = nominee(round);
        place.as(Role.PROPOSALS_CLERK, () -> desk.revoke(the(Role.PROPOSALS_CLERK), nominee, "内容失实"));
        assertThat(place.ask(Role.MEMBER, () -> reader.ofProposal(lights)).getFirst().revokedBecause()).isEqualTo("内容失实");
        assertThat(get("/awards/honours/" + nominee + "/certificate.pdf", Role.MEMBER).getStatus()).isEqualTo(404);
        assertThat(place.ask(Role.MEMBER, () -> reader.rounds(the(Role.MEMBER), null)).getFirst().chosen()).isZero();
    }

    @Test
    void units_and_members_are_honoured_too_and_each_only_where_it_has_done_something() throws Exception {
        long units = open("model-unit");
        assertThatThrownBy(() -> nominate(Role.PROPOSALS_CLERK, units, place.schools())).as("had no case").hasMessage("award.refused.candidate");
        nominate(Role.PROPOSALS_CLERK, units, place.housing());
        assertThatThrownBy(() -> nominate(Role.PROPOSALS_CLERK, units, place.housing())).hasMessage("award.refused.nominated-already");
        long members = open("model-proposer");
        nominate(Role.CONVENER, members, the(Role.MEMBER).account());
        assertThat(get("/awards/" + members, Role.PROPOSALS_CLERK).getContentAsString()).contains("先进提案者", "李梅");
        assertThatThrownBy(() -> open("model-unit")).hasMessage("award.refused.round-there");
        place.as(Role.PROPOSALS_CLERK, () -> desk.cancel(the(Role.PROPOSALS_CLERK), units, "条件有变"));
        assertThat(open("model-unit")).isNotEqualTo(units);
    }

    @Test
    void a_unit_puts_forward_only_proposals_it_handles_and_nobody_sees_a_round_before_its_time() throws Exception {
        long round = open("outstanding-proposal");
        var schools = Ways.schools(place);
        assertThatThrownBy(() -> place.as(Role.UNIT_HEAD, () -> desk.nominate(schools, round, lights, "办理效果好"))).isInstanceOf(NoSuchCase.class);
        place.as(Role.UNIT_HEAD, () -> desk.nominate(the(Role.UNIT_HEAD), round, lights, "办理效果好"));
        assertThat(get("/awards/" + round, Role.MEMBER).getStatus()).isEqualTo(404);
        assertThat(get("/awards/" + round, Role.PROPOSALS_CLERK).getContentAsString()).contains("办理效果好");
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () -> desk.cancel(elsewhere.the(Role.PROPOSALS_CLERK), round, "别处"))).isInstanceOf(NoSuchCase.class);
    }

    private long open(String kind) {
        return place.ask(Role.PROPOSALS_CLERK, () -> desk.open(the(Role.PROPOSALS_CLERK), kind, 2026));
    }

    private void nominate(Role role, long round, long candidate) {
        place.as(role, () -> desk.nominate(the(role), round, candidate, "调研深入，建议可行"));
    }

    private long scoring() {
        long round = open("outstanding-proposal");
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> desk.beginScoring(the(Role.PROPOSALS_CLERK), round))).hasMessage("award.refused.nobody");
        nominate(Role.CONVENER, round, lights);
        place.as(Role.PROPOSALS_CLERK, () -> desk.beginScoring(the(Role.PROPOSALS_CLERK), round));
        return round;
    }

    private long decided() {
        long round = scoring();
        score(Role.FIRST_REVIEWER, nominee(round), 88);
        decide(round, List.of(nominee(round)));
        return round;
    }

    private long nominee(long round) {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.nominees(the(Role.PROPOSALS_CLERK), round)).getFirst().id();
    }

    private void score(Role role, long nominee, int points) {
        place.as(role, () -> voices.score(the(role), nominee, points, ""));
    }

    private void decide(long round, List<Long> chosen) {
        place.as(Role.CHAIRPERSON, () -> desk.decide(the(Role.CHAIRPERSON), round, chosen, "第二十次主席会议", MEETING));
    }

    private void award(long round, String document) {
        place.as(Role.PROPOSALS_CLERK, () -> desk.award(the(Role.PROPOSALS_CLERK), round, document));
    }

    private void publicityIsOver(long round) {
        ways.backdate(place, "update proposal.award_round set public_until = '2026-03-10' where id = " + round);
    }

    private Viewer the(Role role) {
        return place.the(role);
    }

    private MockHttpServletResponse get(String path, Role role) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/" + place.code() + path).accept("text/html").with(SignIn.as(the(role))))
                .andReturn().getResponse();
    }
}
