package org.tongxin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** Webhooks against a real HTTP server in this process. */
@ProgramTest
class WebhookTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired OutgoingDesk desk;
    @Autowired Sending sending;

    Town.Place place;
    HttpServer server;
    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile int answer = 204;

    record Received(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.get(name).getFirst();
        }
    }

    @BeforeEach
    void listen() throws IOException {
        place = town.found();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new Received(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_event_is_told_with_a_signature_its_receiver_can_check() {
        var secret = open("/hook?from=tongxin");
        long id = ways.submitted(place);
        sending.send(Instant.now());
        assertThat(received).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/hook?from=tongxin");
            assertThat(call.header("Tongxin-event")).isEqualTo("proposal.submitted");
            assertThat(call.header("Tongxin-signature"))
                    .isEqualTo("v1=" + HookPost.sign(secret, call.header("Tongxin-timestamp") + "." + call.body()));
            assertThat(call.header("Idempotency-key")).hasSize(36);
            assertThat(call.body()).contains("\"proposal\":" + id, "/api/v1/" + place.code() + "/proposals/" + id)
                    .as("what was written stays inside").doesNotContain("路灯", "李梅");
        });
    }

    @Test
    void a_receiver_that_fails_is_called_again_with_the_same_key() {
        open("/hook");
        ways.submitted(place);
        answer = 500;
        var now = Instant.now();
        sending.send(now);
        assertThat(went().getFirst().error()).isEqualTo("HTTP 500");
        answer = 200;
        sending.send(now.plus(Duration.ofSeconds(61)));
        assertThat(received).hasSize(2);
        assertThat(received.get(1).header("Idempotency-key")).isEqualTo(received.get(0).header("Idempotency-key"));
        assertThat(went().getFirst().sentAt()).isNotNull();
    }

    @Test
    void no_redirect_is_followed() {
        open("/hook");
        ways.submitted(place);
        answer = 307;
        sending.send(Instant.now());
        assertThat(received).hasSize(1);
        assertThat(went().getFirst().error()).isEqualTo("HTTP 307");
    }

    @Test
    void an_ended_webhook_is_called_no_more() {
        open("/hook");
        ways.submitted(place);
        place.as(Role.SYSTEM_ADMIN, () -> desk.end(desk.webhooks().getFirst().id()));
        ways.submitted(place);
        sending.send(Instant.now());
        assertThat(received).isEmpty();
        assertThat(went()).singleElement().satisfies(one -> assertThat(one.givenUpAt()).isNotNull());
    }

    @Test
    void the_events_of_another_committee_are_not_told() {
        open("/hook");
        ways.submitted(town.found());
        sending.send(Instant.now());
        assertThat(received).isEmpty();
    }

    @Test
    void the_secret_lies_encrypted() {
        var secret = open("/hook");
        assertThat(ways.query(place, "select secret_cipher from notice.webhook", String.class).getFirst()).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://10.0.0.1/", "https://192.168.1.1/x", "https://172.16.0.9/", "https://169.254.169.254/latest/meta-data", "https://100.64.0.1/",
        "https://0.0.0.0/", "https://[fd00::1]/", "https://[fe80::1]/", "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::10.0.0.1]/x",
        "https://224.0.0.1/", "https://255.255.255.255/"})
    void no_webhook_leads_into_an_internal_network(String url) {
        assertThatThrownBy(() -> openAt(url)).hasMessageMatching("notice.refused.(private|url|unknown-host)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34/", "http://[2606:2800:220:1::1]/"})
    void to_another_machine_only_https_is_spoken(String url) {
        assertThatThrownBy(() -> openAt(url)).hasMessage("notice.refused.insecure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://127.0.0.1/", "file:///etc/passwd", "https://user@127.0.0.1/", "http://127.0.0.1/#x", "http:///x",
        "http://127.0.0.1/a b", "http://127.0.0.1/\r\nX: y"})
    void what_is_no_address_is_refused(String url) {
        assertThatThrownBy(() -> openAt(url)).hasMessage("notice.refused.url");
    }

    private String open(String path) {
        return openAt("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private String openAt(String url) {
        return place.ask(Role.SYSTEM_ADMIN, () -> desk.open(place.the(Role.SYSTEM_ADMIN), "档案系统", url));
    }

    private List<OutgoingDesk.Went> went() {
        return place.ask(Role.SYSTEM_ADMIN, () -> desk.went(false, Long.MAX_VALUE));
    }
}
