package org.tongxin.proposal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.api.Program;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** A proposal's whole straight way, each step by the program of the person whose step it is. */
@ProgramTest
class StraightWayApiTest {

    static final String TEXT = """
            {"title": "关于在文昌路增设路灯的建议", "situation": "文昌路全长两公里，夜间照明不足。", "analysis": "沿线三所学校。",
             "asks": ["在文昌路两侧增设路灯六十盏。", "对损坏的路灯建立三日内修复的制度。"], "category": "society"}""";
    static final String LETTER = """
            {"opening": "您提出的建议收悉，现答复如下。", "resultClass": "A", "letterNo": "住建提〔2026〕1号", "contact": "丁小燕",
             "contactPhone": "0951-1234567", "answers": [{"stance": "ACCEPTED", "text": "六月底前安装完毕。"},
             {"stance": "PLANNED", "text": "年内建立制度。", "promisedOn": "%s"}]}""".formatted(Ways.PROMISED);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Program programs;

    Town.Place place;
    Program.Of member;
    Program.Of reviewer;
    Program.Of dispatcher;
    Program.Of clerk;
    Program.Of head;

    @BeforeEach
    void found() {
        place = town.found();
        member = programs.of(place, Role.MEMBER);
        reviewer = programs.of(place, Role.FIRST_REVIEWER);
        dispatcher = programs.of(place, Role.OFFICE_DISPATCHER);
        clerk = programs.of(place, Role.UNIT_CLERK);
        head = programs.of(place, Role.UNIT_HEAD);
    }

    @Test
    void from_the_draft_to_the_closed_case() throws Exception {
        var begun = member.post("/proposals", null);
        assertThat(begun.status()).isEqualTo(201);
        var at = begun.header("Location");
        var saved = member.put(at + "/draft", TEXT, "If-Match", begun.header("ETag"));
        assertThat(saved.status()).isEqualTo(200);
        var submitted = member.post(at + "/submission?noSecrets=true", null);
        assertThat(submitted.body().at("/proposal/row/status").asString()).isEqualTo("RECEIVED");

        var seen = reviewer.get(at);
        var filed = reviewer.post(at + "/filing", "{\"opinion\": \"同意立案\"}", "If-Match", seen.header("ETag"));
        assertThat(filed.status()).isEqualTo(200);
        assertThat(filed.body().at("/done").asString()).isNotEmpty();
        assertThat(filed.body().at("/at").asString()).isEqualTo(at);

        assertThat(dispatcher.post(at + "/assignment", "{\"unit\": %d, \"note\": \"请按期办理\"}".formatted(place.housing())).status()).isEqualTo(200);
        long assignment = clerk.get(at).body().at("/proposal/handlings/0/assigned/id").asLong();
        assertThat(clerk.post(at + "/assignments/" + assignment + "/receipt", null).status()).isEqualTo(200);
        assertThat(clerk.put(at + "/assignments/" + assignment + "/reply/draft", LETTER, "If-Match", "\"0\"").status()).isEqualTo(200);
        assertThat(clerk.post(at + "/assignments/" + assignment + "/reply/handing-in", null).status()).isEqualTo(200);
        assertThat(head.post(at + "/assignments/" + assignment + "/reply/issue", null).status()).isEqualTo(200);
        var rated = member.post(at + "/evaluation", "{\"attitude\": \"satisfied\", \"result\": \"satisfied\", \"grade\": [\"satisfied\", \"satisfied\"]}");
        assertThat(rated.status()).isEqualTo(200);

        var closed = member.get(at).body();
        assertThat(closed.at("/proposal/row/status").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/proposal/handlings/0/reply/answers/1/promisedOn").asString()).isEqualTo(Ways.PROMISED.toString());
        var figures = reviewer.get("/figures?period=2026").body();
        assertThat(figures.valueStream().filter(one -> one.at("/key").asString().equals("closed")).findFirst().orElseThrow().at("/value").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_refusal_names_its_reason_in_words_and_by_a_code_that_stays() throws Exception {
        var at = member.post("/proposals", null).header("Location");
        var refused = member.post(at + "/submission?noSecrets=true", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().getContentType()).startsWith("application/problem+json");
        assertThat(refused.body().at("/code").asString()).isEqualTo("proposal.refused.title-missing");
        assertThat(refused.body().at("/detail").asString()).contains("案由");
    }

    @Test
    void a_change_on_an_old_version_is_refused() throws Exception {
        var begun = member.post("/proposals", null);
        var at = begun.header("Location");
        assertThat(member.put(at + "/draft", TEXT, "If-Match", begun.header("ETag")).status()).isEqualTo(200);
        var late = member.put(at + "/draft", TEXT, "If-Match", begun.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(member.put(at + "/draft", TEXT).status()).isEqualTo(400);
        assertThat(member.put(at + "/draft", TEXT, "If-Match", "anything").status()).isEqualTo(400);
    }

    @Test
    void what_has_not_changed_need_not_be_sent_again() throws Exception {
        var at = member.post("/proposals", TEXT).header("Location");
        var first = member.get(at);
        assertThat(first.header("ETag")).isEqualTo(member.get(at).header("ETag"));
        member.post(at + "/submission?noSecrets=true", null);
        assertThat(member.get(at).header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void a_request_with_a_key_acts_once_and_answers_the_same_again() throws Exception {
        var key = Town.key().toString();
        var first = member.post("/proposals", TEXT, "Idempotency-Key", key);
        var again = member.post("/proposals", TEXT, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(ways.query(place, "select count(*) from proposal.proposal", Long.class)).containsExactly(1L);
    }

    @Test
    void one_key_cannot_be_used_for_two_requests() throws Exception {
        var key = Town.key().toString();
        member.post("/proposals", TEXT, "Idempotency-Key", key);
        var other = member.post("/proposals", "{\"title\": \"另一件\"}", "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().at("/code").asString()).isEqualTo("api.refused.key-reused");
    }

    @Test
    void a_refused_request_may_be_sent_again_with_its_key() throws Exception {
        var begun = member.post("/proposals", null);
        var at = begun.header("Location");
        var key = Town.key().toString();
        assertThat(member.post(at + "/submission?noSecrets=true", null, "Idempotency-Key", key).status()).isEqualTo(422);
        member.put(at + "/draft", TEXT, "If-Match", begun.header("ETag"));
        assertThat(member.post(at + "/submission?noSecrets=true", null, "Idempotency-Key", key).status()).isEqualTo(200);
    }

    @Test
    void an_act_whose_answer_was_lost_is_not_done_again() throws Exception {
        var key = Town.key().toString();
        member.post("/proposals", TEXT, "Idempotency-Key", key);
        ways.asMember(place, "update identity.act_receipt set status = null, outcome = null");
        var again = member.post("/proposals", TEXT, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().at("/code").asString()).isEqualTo("api.refused.outcome-unknown");
        assertThat(ways.query(place, "select count(*) from proposal.proposal", Long.class)).containsExactly(1L);
    }

    @Test
    void a_request_that_died_before_it_did_anything_may_be_sent_again() throws Exception {
        var key = Town.key().toString();
        member.post("/proposals", TEXT, "Idempotency-Key", key);
        ways.asMember(place, "update identity.act_receipt set status = null, outcome = null, acted = false, at = at - interval '1 minute'");
        assertThat(member.post("/proposals", TEXT, "Idempotency-Key", key).body().at("/code").asString()).isEqualTo("api.refused.in-progress");
        ways.asMember(place, "update identity.act_receipt set at = at - interval '5 minutes'");
        assertThat(member.post("/proposals", TEXT, "Idempotency-Key", key).status()).isEqualTo(201);
    }

    @Test
    void a_list_is_read_page_by_page_to_its_end() throws Exception {
        for (int i = 0; i < 23; i++) {
            ways.submitted(place);
        }
        var first = reviewer.get("/proposals?set=to-review").body();
        assertThat(first.at("/items").size()).isEqualTo(20);
        var second = reviewer.get(first.at("/next").asString()).body();
        assertThat(second.at("/items").size()).isEqualTo(3);
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(reviewer.get(second.at("/previous").asString()).body().at("/items")).isEqualTo(first.at("/items"));
    }

    @Test
    void a_rating_by_token_is_its_own_persons_alone() throws Exception {
        long id = ways.answered(place);
        var rating = "{\"attitude\": \"satisfied\", \"result\": \"satisfied\"}";
        assertThat(clerk.post("/proposals/" + id + "/evaluation", rating).status()).isEqualTo(403);
        assertThat(programs.of(place, Role.CONVENER).post("/proposals/" + id + "/evaluation", rating).status()).isEqualTo(404);
        assertThat(member.post("/proposals/" + id + "/evaluation", rating).status()).isEqualTo(200);
    }

    @Test
    void units_objections_extensions_and_merging_go_by_program_too() throws Exception {
        long id = ways.filed(place);
        var at = "/proposals/" + id;
        dispatcher.post(at + "/assignment", "{\"unit\": %d}".formatted(place.housing()));
        long assignment = clerk.get(at).body().at("/proposal/handlings/0/assigned/id").asLong();
        assertThat(clerk.post(at + "/assignments/" + assignment + "/extensions", "{\"more\": \"1m\", \"reason\": \"需等财政批复\"}").status()).isEqualTo(200);
        long extension = dispatcher.get(at).body().at("/handling/extensions/0/id").asLong();
        assertThat(dispatcher.post(at + "/extensions/" + extension + "/grant", "{}").status()).isEqualTo(200);
        assertThat(clerk.post(at + "/assignments/" + assignment + "/objections",
                "{\"reason\": \"校园内路灯由教育局管理\", \"betterUnit\": %d}".formatted(place.schools())).status()).isEqualTo(200);
        long objection = dispatcher.get(at).body().at("/handling/objections/0/id").asLong();
        assertThat(dispatcher.post(at + "/objections/" + objection + "/acceptance", "{\"unit\": %d}".formatted(place.schools())).status()).isEqualTo(200);
        assertThat(dispatcher.get(at).body().at("/proposal/handlings/0/assigned/unitName").asString()).isEqualTo("教育局");

        long one = ways.submitted(place);
        long other = ways.submitted(place);
        assertThat(reviewer.post("/proposals/" + one + "/mergers", "{\"other\": [%d], \"opinion\": \"同一条路\"}".formatted(other)).status()).isEqualTo(200);
        assertThat(member.get("/proposals/" + other).body().at("/proposal/row/status").asString()).isEqualTo("SET_ASIDE");
    }
}
