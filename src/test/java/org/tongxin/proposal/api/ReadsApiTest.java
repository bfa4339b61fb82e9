package org.tongxin.proposal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.api.Program;
import org.tongxin.identity.Role;
import org.tongxin.launch.TestDatabase;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.key.KeyWays;
import tools.jackson.databind.JsonNode;

/** What programs read beside the case itself: as much as the page shows to the same person, and nothing of another committee. */
@ProgramTest
class ReadsApiTest {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired KeyWays keys;
    @Autowired MediaDesk media;
    @Autowired Program programs;

    Town.Place place;
    Program.Of office;
    Program.Of member;
    Program.Of unit;
    Program.Of stranger;

    @BeforeEach
    void found() {
        place = town.found();
        office = programs.of(place, Role.PROPOSALS_CLERK);
        member = programs.of(place, Role.MEMBER);
        unit = programs.of(place, Role.UNIT_CLERK);
        stranger = programs.of(town.found(), Role.PROPOSALS_CLERK);
    }

    @Test
    void a_selection_shows_its_marks_only_to_those_who_may_see_them() throws Exception {
        var proposals = keys.filed(place, 2);
        long round = keys.nominated(place, proposals);
        keys.scoring(place, round, Role.PROPOSALS_DIRECTOR, Role.VICE_CHAIRPERSON);
        keys.mark(place, Role.VICE_CHAIRPERSON, round, 20);

        assertThat(read(member, "/key-rounds").at("/0/candidates").asInt()).isEqualTo(2);
        assertThat(read(programs.of(place, Role.VICE_CHAIRPERSON), "/key-rounds/" + round).at("/candidates/0/marks").size()).isEqualTo(1);
        assertThat(read(programs.of(place, Role.CHAIRPERSON), "/key-rounds/" + round).at("/candidates/0/marks").size()).as("still closed").isZero();
        assertThat(unit.get("/key-rounds").status()).isEqualTo(403);
        hidden("/key-rounds/" + round);
    }

    @Test
    void a_key_proposal_shows_who_holds_which_slot_and_what_was_done_and_is_to_be_done() throws Exception {
        long id = ways.filed(place);
        ways.assigned(place, id, Hands.of(place.housing()));
        keys.key(place, id, KeyWays.named(place, "supervisor", Role.VICE_CHAIRPERSON));
        var leader = programs.of(place, Role.VICE_CHAIRPERSON);
        assertThat(leader.post("/key-actions", "{\"kind\": \"visit\", \"heldOn\": \"2026-03-02\", \"proposal\": [%d]}".formatted(id)).status()).isEqualTo(200);

        var listed = read(member, "/key-proposals?period=2026");
        assertThat(listed.at("/0/of/id").asLong()).isEqualTo(id);
        assertThat(listed.at("/0/slots/0/holders").size()).isEqualTo(1);
        assertThat(listed.at("/0/slots/0/state").asString()).isEqualTo("ACTIVE");
        var ofCase = read(unit, "/proposals/" + id + "/key");
        assertThat(ofCase.at("/key/of/id").asLong()).isEqualTo(id);
        assertThat(ofCase.at("/actions/0/kind").asString()).isEqualTo("visit");
        long action = ofCase.at("/actions/0/id").asLong();
        assertThat(read(office, "/key-actions/" + action).at("/action/on/0/proposal").asLong()).isEqualTo(id);
        hidden("/key-actions/" + action, "/proposals/" + id + "/key");
    }

    @Test
    void what_leaders_did_is_read_page_by_page_to_its_end_without_a_gap() throws Exception {
        long id = ways.filed(place);
        ways.backdate(place, """
                with done as (
                    insert into proposal.key_action (version, kind, account_id, leader, role, held_on, place, people, findings, written_by, written_at)
                    select 0, 'visit', %d, '王副主席', 'VICE_CHAIRPERSON', date '2026-03-01' - n %% 7, '', '', '', '王副主席', now()
                      from generate_series(1, 120) n returning id)
                insert into proposal.key_action_case (action, position, proposal_id) select id, 0, %d from done
                """.formatted(place.the(Role.VICE_CHAIRPERSON).account(), id));
        assertThat(all(member, "/key-actions", 50)).hasSize(120).doesNotHaveDuplicates();
        assertThat(read(member, "/key-actions?leader=1").at("/items").size()).as("another's").isZero();
    }

    @Test
    void awards_and_honours_are_read_and_objections_only_by_those_who_answer_them() throws Exception {
        long id = ways.answered(place);
        assertThat(office.post("/awards", "{\"kind\": \"outstanding-proposal\", \"year\": 2026}").status()).isEqualTo(200);
        long round = read(office, "/awards?year=2026").at("/0/id").asLong();
        assertThat(office.post("/awards/" + round + "/nominees", "{\"candidate\": %d, \"reason\": \"选题准确\"}".formatted(id)).status()).isEqualTo(200);
        assertThat(read(office, "/awards/" + round).at("/nominees/0/proposal").asLong()).isEqualTo(id);
        assertThat(read(member, "/awards").size()).as("not public yet").isZero();
        assertThat(member.get("/awards/" + round).status()).isEqualTo(404);

        ways.backdate(place, """
                update proposal.award_round set state = 'PUBLIC', meeting = '主席会议', decided_on = '2026-03-01', decided_by = '主席', public_until = '2026-03-08'
                 where id = %d""".formatted(round));
        ways.backdate(place, "update proposal.award_nominee set chosen = true where round_id = " + round);
        long nominee = read(member, "/awards/" + round).at("/nominees/0/id").asLong();
        ways.backdate(place, "update proposal.award_round set public_until = current_date + 1 where id = " + round);
        assertThat(member.post("/awards/" + round + "/nominees/" + nominee + "/objections", "{\"reason\": \"与往年重复\"}").status()).isEqualTo(200);
        assertThat(read(office, "/awards/" + round).at("/objections/0/text").asString()).isEqualTo("与往年重复");
        assertThat(read(member, "/awards/" + round).at("/objections").size()).isZero();
        hidden("/awards/" + round);
    }

    @Test
    void honours_are_read_page_by_page_the_newest_year_first() throws Exception {
        ways.backdate(place, """
                with given as (
                    insert into proposal.award_round (version, kind, label, subject, year, quota, criteria, state, made_by, made_at, meeting, decided_on,
                        decided_by, public_until, document_no, awarded_on)
                    select 0, 'k', '优秀提案', 'PROPOSAL', y, 100, '', 'AWARDED', '赵敏', now(), '主席会议', '2026-01-01', '主席', '2026-01-08', '5号', '2026-02-01'
                      from generate_series(2024, 2025) y returning id),
                own as (
                    insert into proposal.proposal (version, form_key, status, kind, proposer_name, title, situation, analysis, asks, category,
                        created_at)
                    select 0, gen_random_uuid(), 'DRAFT', 'INDIVIDUAL', '李梅', '提案' || n, '', '', '{}', '', now() from generate_series(1, 60) n returning id)
                insert into proposal.award_nominee (version, round_id, proposal_id, name, reason, nominated_by, nominated_at, chosen)
                select 0, g.id, o.id, '提案', '好', '赵敏', now(), true from given g cross join own o
                """);
        assertThat(all(member, "/awards/honours", 50)).hasSize(120).doesNotHaveDuplicates();
        assertThat(read(member, "/awards/honours").at("/items/0/year").asInt()).isEqualTo(2025);
        assertThat(all(member, "/awards/honours?year=2024", 50)).hasSize(60);
    }

    @Test
    void a_meeting_is_read_with_its_agenda_and_promises_and_by_units_that_it_concerns_alone() throws Exception {
        long id = ways.filed(place);
        ways.assigned(place, id, Hands.of(place.housing()));
        for (int i = 0; i < 52; i++) {
            assertThat(office.post("/meetings", """
                    {"kind": "SUPERVISION", "session": %d, "title": "督办会%d", "heldOn": "2026-05-06"}""".formatted(place.session(), i)).status()).isEqualTo(200);
        }
        var listed = all(office, "/meetings?kind=SUPERVISION", 50);
        assertThat(listed).hasSize(52).doesNotHaveDuplicates();
        long meeting = listed.getFirst();
        assertThat(read(unit, "/meetings").at("/items").size()).as("nothing of theirs on an agenda").isZero();
        assertThat(unit.get("/meetings/" + meeting).status()).isEqualTo(404);

        assertThat(office.post("/meetings/" + meeting + "/items", "{\"proposal\": [%d]}".formatted(id)).status()).isEqualTo(200);
        assertThat(office.post("/meetings/" + meeting + "/tasks", """
                {"hand": "%d-%d", "what": "月底前完成选址", "dueOn": "2026-05-31"}""".formatted(id, place.housing())).status()).isEqualTo(200);
        var seen = read(unit, "/meetings/" + meeting);
        assertThat(seen.at("/items/0/proposal").asLong()).isEqualTo(id);
        assertThat(seen.at("/tasks/0/what").asString()).isEqualTo("月底前完成选址");
        assertThat(member.get("/meetings").status()).isEqualTo(403);
        hidden("/meetings/" + meeting);
    }

    @Test
    void an_inspection_is_read_with_its_team_visits_and_findings() throws Exception {
        long id = ways.filed(place);
        ways.assigned(place, id, Hands.of(place.housing()));
        var formed = office.post("/inspections", """
                {"session": %d, "name": "提案办理视察", "leader": "王副主席", "fromOn": "2026-06-01", "toOn": "2026-06-05", "members": "李梅、马晓红"}
                """.formatted(place.session()));
        var at = formed.body().at("/at").asString();
        assertThat(at).startsWith("/api/v1/" + place.code() + "/inspections/");
        office.post(at + "/visits", "{\"unit\": %d, \"visitOn\": \"2026-06-02\"}".formatted(place.housing()));
        assertThat(office.post(at + "/findings", """
                {"hand": "%d-%d", "found": "灯杆未立", "rectify": "月底前立杆", "dueOn": "2026-06-30"}""".formatted(id, place.housing())).status()).isEqualTo(200);

        assertThat(read(office, "/inspections?period=2026").at("/0/findings").asInt()).isEqualTo(1);
        var seen = read(unit, at);
        assertThat(seen.at("/team").size()).isEqualTo(2);
        assertThat(seen.at("/findings/0/rectify").asString()).isEqualTo("月底前立杆");
        assertThat(member.get(at).status()).isEqualTo(403);
        hidden(at.substring(at.indexOf("/inspections/")));
    }

    @Test
    void checkpoints_say_what_was_kept_and_who_may_keep_what_is_left() throws Exception {
        ways.rules(place, "checkpoints: {name: 三强化三提升, items: [{code: talk, label: 强化沟通, at: contacted, by: unit, evidence: 面商情况, obligatory: true, file: false}]}");
        long id = ways.filed(place);
        ways.assigned(place, id, Hands.of(place.housing()));
        assertThat(read(unit, "/proposals/" + id + "/checkpoints").at("/0/mayKeep").asBoolean()).isTrue();
        assertThat(unit.post("/proposals/" + id + "/checkpoints/talk", "{\"evidence\": \"三月二日面商\"}").status()).isEqualTo(200);
        var kept = read(member, "/proposals/" + id + "/checkpoints");
        assertThat(kept.at("/0/item/label").asString()).isEqualTo("强化沟通");
        assertThat(kept.at("/0/evidence").asString()).isEqualTo("三月二日面商");
        assertThat(kept.at("/0/mayKeep").asBoolean()).isFalse();
        hidden("/proposals/" + id + "/checkpoints");
    }

    @Test
    void what_went_up_is_read_page_by_page_and_stands_in_the_tray_of_the_committee_above() throws Exception {
        var upper = town.found();
        below(upper);
        for (int i = 0; i < 21; i++) {
            assertThat(office.post("/handed-up", """
                    {"toCommittee": %d, "title": "关于支持生态补偿的建议%d", "proposer": "马秀英", "handedOn": "2026-01-20"}""".formatted(upper.id(), i)).status())
                    .isEqualTo(200);
        }
        var listed = all(office, "/handed-up?to=" + upper.id(), 20);
        assertThat(listed).hasSize(21).doesNotHaveDuplicates();
        var at = "/handed-up/" + listed.getFirst();
        int version = read(office, at).at("/row/version").asInt();
        assertThat(office.post(at + "/handover", "{\"version\": %d, \"content\": \"情况、分析和建议。\"}".formatted(version)).status()).isEqualTo(200);
        assertThat(read(office, at).at("/handover/state").asString()).isEqualTo("SENT");
        assertThat(read(programs.of(upper, Role.PROPOSALS_CLERK), "/incoming").at("/incoming/0/title").asString()).startsWith("关于支持生态补偿的建议");
        assertThat(member.get("/handed-up").status()).isEqualTo(403);
        hidden(at);
    }

    @Test
    void promises_rosters_calls_and_leads_are_read_too() throws Exception {
        long id = ways.answered(place);
        var promise = read(member, "/promises?period=2026").at("/items/0");
        assertThat(promise.at("/proposal").asLong()).isEqualTo(id);
        assertThat(read(unit, "/promises/" + promise.at("/id").asLong()).at("/promise/unit").asLong()).isEqualTo(place.housing());
        assertThat(read(member, "/look-backs").size()).isZero();
        assertThat(read(unit, "/roster?period=2026").at("/items/0/proposal").asLong()).isEqualTo(id);
        assertThat(member.post("/leads", "{\"title\": \"学校门口没有路灯\", \"matter\": \"一片漆黑。\", \"channel\": \"station\"}").status()).isEqualTo(200);
        long lead = read(member, "/leads").at("/items/0/id").asLong();
        assertThat(read(office, "/leads/" + lead).at("/lead/title").asString()).isEqualTo("学校门口没有路灯");
        assertThat(read(member, "/campaigns").size()).isZero();
        hidden("/promises/" + promise.at("/id").asLong(), "/leads/" + lead);
    }

    @Test
    void the_title_of_a_draft_made_of_a_lead_is_its_writers_alone() throws Exception {
        member.post("/leads", "{\"title\": \"学校门口没有路灯\", \"matter\": \"一片漆黑。\", \"channel\": \"station\"}");
        long lead = read(member, "/leads").at("/items/0/id").asLong();
        member.post("/leads/" + lead + "/claim", null);
        member.post("/leads/" + lead + "/draft", "{\"formKey\": \"%s\"}".formatted(Town.key()));
        assertThat(read(member, "/leads/" + lead).at("/lead/proposal/title").asString()).isEqualTo("学校门口没有路灯");
        assertThat(read(office, "/leads/" + lead).at("/lead/proposal/visible").asBoolean()).isFalse();
        assertThat(read(office, "/leads/" + lead).at("/lead/proposal/title").asString()).isEmpty();
    }

    @Test
    void a_file_is_fetched_by_those_who_may_open_the_case() throws Exception {
        long id = ways.filed(place);
        place.as(Role.MEMBER, () -> media.attach("proposal:" + id, "调研报告.pdf", new ByteArrayInputStream(PDF), 5));
        long file = read(member, "/proposals/" + id).at("/attachments/0/id").asLong();
        var fetched = member.get("/proposals/" + id + "/attachments/" + file);
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.raw().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(unit.get("/proposals/" + id + "/attachments/" + file).status()).as("not assigned to it").isEqualTo(404);
        hidden("/proposals/" + id + "/attachments/" + file);
    }

    private JsonNode read(Program.Of program, String path) throws Exception {
        var answer = program.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Ids of a list's items, read page by page; every page but the last is full. */
    private List<Long> all(Program.Of program, String path, int size) throws Exception {
        var ids = new ArrayList<Long>();
        var page = read(program, path);
        while (true) {
            page.at("/items").forEach(item -> ids.add(item.has("id") ? item.at("/id").asLong() : item.at("/nominee").asLong()));
            if (page.at("/next").isNull()) {
                return ids;
            }
            assertThat(page.at("/items").size()).isEqualTo(size);
            page = read(program, page.at("/next").asString());
        }
    }

    /** Another committee's program asks for them under its own address. */
    private void hidden(String... paths) throws Exception {
        for (var path : paths) {
            var answer = stranger.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.raw().getContentType()).startsWith("application/problem+json");
        }
    }

    private void below(Town.Place upper) throws SQLException {
        try (var owner = TestDatabase.get().asOwner(); var statement = owner.createStatement()) {
            statement.execute("update committee.committee set parent_id = %1$d, ancestors = array[%1$d] where id = %2$d".formatted(upper.id(), place.id()));
        }
    }
}
