package org.tongxin.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.api.Program;
import org.tongxin.fund.domain.FundSet;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import tools.jackson.databind.JsonNode;

/** The dedicated fund by program: read as the pages show it to the same person, and done by the pages' own acts. */
@ProgramTest
class FundApiTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired FundWays funds;
    @Autowired Program programs;

    Town.Place place;
    Program.Of office;
    Program.Of chair;
    Program.Of member;
    Program.Of unit;
    Program.Of stranger;

    @BeforeEach
    void found() {
        place = town.found();
        office = programs.of(place, Role.PROPOSALS_CLERK);
        chair = programs.of(place, Role.CHAIRPERSON);
        member = programs.of(place, Role.MEMBER);
        unit = programs.of(place, Role.UNIT_CLERK);
        stranger = programs.of(town.found(), Role.PROPOSALS_CLERK);
    }

    @Test
    @Proves({"M373"})
    void a_project_goes_from_the_application_to_the_approval_by_program() throws Exception {
        assertThat(office.post("/fund/ledger", """
                {"kind": "APPROPRIATION", "year": 2026, "bookedOn": "2026-03-02", "amount": "100000", "party": "县委、县政府",
                 "documentNo": "文〔2026〕5号", "purpose": "proposal", "matter": "提案办理"}""").status()).isEqualTo(200);
        long proposal = funds.handled(place);
        var applied = unit.post("/fund/proposals/" + proposal + "/projects", """
                {"year": 2026, "purpose": "增设路灯", "amount": "60000", "item": ["材料", "安装"], "itemAmount": ["40000", "20000"]}""");
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(200);
        var at = applied.body().at("/at").asString();
        assertThat(at).startsWith("/api/v1/" + place.code() + "/fund/projects/");
        assertThat(office.post(at + "/review", "{\"amount\": \"50000\", \"opinion\": \"压减安装费\"}").status()).isEqualTo(200);
        assertThat(office.post(at + "/approval", null).status()).isEqualTo(403);
        assertThat(chair.post(at + "/approval", null).status()).isEqualTo(200);
        var again = chair.post(at + "/approval", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().at("/code").asString()).startsWith("fund.refused.");

        var fund = read(member, "/fund?year=2026");
        assertThat(fund.at("/fund/appropriated").asInt()).isEqualTo(100_000);
        assertThat(fund.at("/fund/allocated").asInt()).isEqualTo(50_000);
        assertThat(fund.at("/projects/0/approved").asInt()).isEqualTo(50_000);
        assertThat(fund.at("/years").valueStream().map(JsonNode::asInt)).contains(2026);
    }

    @Test
    void spending_and_vouchers_are_read_by_those_inside_and_evidence_by_everybody_of_the_house() throws Exception {
        funds.appropriated(place, "100000");
        long id = funds.approved(place, "60000");
        funds.paid(place, id, "20000");
        funds.completed(place, id);

        var inside = read(unit, "/fund/projects/" + id);
        assertThat(inside.at("/project/payments/0/amount").asInt()).isEqualTo(20_000);
        assertThat(inside.at("/project/history").size()).isGreaterThan(3);
        assertThat(inside.at("/acts/inside").asBoolean()).isTrue();
        var outside = read(member, "/fund/projects/" + id);
        assertThat(outside.at("/project/payments").size()).isZero();
        assertThat(outside.at("/project/history").size()).isZero();
        long photo = outside.at("/project/photos/0/id").asLong();
        long voucher = inside.at("/project/payments/0/vouchers/0/id").asLong();
        var fetched = member.get("/fund/projects/" + id + "/files/" + photo);
        assertThat(fetched.raw().getContentAsByteArray()).isEqualTo(FundWays.PIXEL);
        assertThat(unit.get("/fund/projects/" + id + "/files/" + voucher).status()).isEqualTo(200);
        assertThat(member.get("/fund/projects/" + id + "/files/" + voucher).status()).isEqualTo(404);
        for (var path : new String[] {"/fund/projects/" + id, "/fund/projects/" + id + "/files/" + photo}) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void the_ledger_is_read_page_by_page_by_those_who_check_it_and_summed_up_for_the_others() throws Exception {
        for (int i = 0; i < 51; i++) {
            funds.appropriated(place, "1000");
        }
        var ids = new ArrayList<Long>();
        var first = read(office, "/fund/ledger?year=2026");
        first.at("/items").forEach(one -> ids.add(one.at("/id").asLong()));
        assertThat(ids).hasSize(50);
        var second = read(office, first.at("/next").asString());
        second.at("/items").forEach(one -> ids.add(one.at("/id").asLong()));
        assertThat(ids).hasSize(51).doesNotHaveDuplicates();
        assertThat(second.at("/next").isNull()).isTrue();

        var summed = read(member, "/fund/ledger?year=2026");
        assertThat(summed.at("/items").size()).isZero();
        assertThat(summed.at("/sums/0/amount").asInt()).isEqualTo(51_000);
        assertThat(member.get("/fund/ledger/" + ids.getFirst()).status()).isEqualTo(403);
        assertThat(read(office, "/fund/ledger/" + ids.getFirst()).at("/entry/party").asString()).isEqualTo("县委、县政府");
        assertThat(stranger.get("/fund/ledger/" + ids.getFirst()).status()).isEqualTo(404);
        assertThat(member.get("/fund/costs").status()).isEqualTo(403);
        assertThat(read(office, "/fund/costs").size()).isZero();
    }

    @Test
    void coverage_says_which_township_has_its_livelihood_project() throws Exception {
        assertThat(read(member, "/fund?year=2026").at("/coverage").isNull()).as("a committee without livelihood projects").isTrue();
        ways.rules(place, "fund: {per-area: 1}");
        assertThat(office.post("/fund/areas", "{\"name\": \"城关镇\", \"from\": \"2020-01-01\"}").status()).isEqualTo(200);
        var area = read(member, "/fund?year=2026").at("/coverage/areas/0");
        assertThat(area.at("/tied").size()).isZero();
        long proposal = funds.handled(place);
        assertThat(office.post("/fund/proposals/" + proposal + "/area", "{\"area\": %d}".formatted(area.at("/id").asLong())).status()).isEqualTo(200);
        assertThat(read(member, "/fund?year=2026").at("/coverage/areas/0/tied/0/proposal").asLong()).isEqualTo(proposal);
    }

    @Test
    void the_projects_of_a_figure_are_listed_and_an_unknown_set_is_refused_with_its_reason() throws Exception {
        funds.appropriated(place, "100000");
        long id = funds.approved(place, "60000");
        var set = FundSet.FUND_PROJECTS.key();
        assertThat(read(member, "/fund/projects?set=" + set + "&period=2026").at("/0/id").asLong()).isEqualTo(id);
        var refused = member.get("/fund/projects?set=no-such-set&period=2026");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/code").asString()).isEqualTo("fund.refused.set");
    }

    private JsonNode read(Program.Of program, String path) throws Exception {
        var answer = program.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
