package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.domain.TokenDesk;
import org.tongxin.ui.Refusal;

@ProgramTest
class TokenTest {

    @Autowired Town town;
    @Autowired TokenDesk desk;
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void a_token_opens_what_its_person_may_see_and_nothing_elsewhere() throws Exception {
        var secret = make(TokenScope.READ);
        assertThat(get("/api/v1/" + place.code() + "/proposals", secret).getStatus()).isEqualTo(200);
        assertThat(get("/api/v1/" + town.found().code() + "/proposals", secret).getStatus()).isEqualTo(403);
    }

    @Test
    void without_a_token_or_with_a_wrong_one_a_program_is_told_to_bring_one() throws Exception {
        var none = web.perform(MockMvcRequestBuilders.get("/api/v1/" + place.code() + "/proposals")).andReturn().getResponse();
        assertThat(none.getStatus()).isEqualTo(401);
        assertThat(none.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(none.getContentType()).startsWith("application/problem+json");
        assertThat(none.getContentAsString()).contains("api.refused.no-token", "访问令牌");
        assertThat(get("/api/v1/" + place.code() + "/proposals", "tongxin_guess").getContentAsString()).contains("api.refused.token");
    }

    @Test
    void a_revoked_token_opens_nothing_from_that_moment() throws Exception {
        var secret = make(TokenScope.READ);
        assertThat(get("/api/v1/" + place.code() + "/proposals", secret).getStatus()).isEqualTo(200);
        place.as(Role.MEMBER, () -> desk.kept().forEach(one -> desk.revoke(one.id())));
        assertThat(get("/api/v1/" + place.code() + "/proposals", secret).getStatus()).isEqualTo(401);
    }

    @Test
    void an_expired_token_opens_nothing() throws Exception {
        var secret = make(TokenScope.READ);
        place.as(Role.MEMBER, () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                update identity.token set created_at = created_at - interval '99 days', expires_at = now() - interval '1 second'""").update()));
        assertThat(get("/api/v1/" + place.code() + "/proposals", secret).getStatus()).isEqualTo(401);
    }

    @Test
    void a_token_for_reading_cannot_act() throws Exception {
        var refused = web.perform(MockMvcRequestBuilders.post("/api/v1/" + place.code() + "/proposals")
                .header("Authorization", "Bearer " + make(TokenScope.READ))).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("api.refused.read-only");
    }

    @Test
    void only_a_hash_is_stored_and_only_its_owner_sees_it() {
        var secret = make(TokenScope.ACT);
        String kept = place.ask(Role.MEMBER, () -> transaction.execute(status ->
                jdbc.sql("select hash from identity.token").query(String.class).single()));
        assertThat(kept).hasSize(64).isNotEqualTo(secret);
        assertThat(place.ask(Role.SECURITY_ADMIN, desk::kept)).isEmpty();
        assertThat(place.ask(Role.MEMBER, desk::kept)).singleElement().satisfies(one -> assertThat(one.lastUsedAt()).isNull());
    }

    @Test
    void the_use_of_a_token_is_noted() throws Exception {
        get("/api/v1/" + place.code() + "/proposals", make(TokenScope.READ));
        assertThat(place.ask(Role.MEMBER, desk::kept).getFirst().lastUsedAt()).isNotNull();
    }

    @Test
    void no_token_lives_longer_than_a_year() {
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> desk.make("抄表程序", TokenScope.READ, 366)))
                .isInstanceOf(Refusal.class).hasMessage("token.refused.days");
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> desk.make(" ", TokenScope.READ, 30))).hasMessage("token.refused.name");
    }

    @Test
    void a_calendar_address_opens_no_interface() throws Exception {
        var feed = place.ask(Role.MEMBER, () -> desk.makeFeed("日历"));
        assertThat(get("/api/v1/" + place.code() + "/proposals", feed).getStatus()).isEqualTo(401);
    }

    private String make(TokenScope scope) {
        return place.ask(Role.MEMBER, () -> desk.make("抄表程序", scope, 30));
    }

    private MockHttpServletResponse get(String path, String secret) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path).header("Authorization", "Bearer " + secret)).andReturn().getResponse();
    }
}
