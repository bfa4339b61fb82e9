package org.tongxin.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.ProgramTest;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Role;

/** Malformed, hostile and out-of-order requests at every endpoint, by somebody who may use it: never a fault of the server. */
@ProgramTest
class HostileRequestsTest {

    private static final List<String> IDS = List.of("0", "-1", "99999999999999999999", "abc", "1;drop table", "9223372036854775807",
            "00000000-0000-0000-0000-000000000000");
    private static final List<String> VALUES = List.of("", "\u0000", "\ud800", "' or 1=1 --", "<script>alert(1)</script>", "9999999999", "-1",
            "2026-02-30", "{seq}", "%00", "${7*7}", "x".repeat(50_000));

    /** What programs send by mistake or in bad faith. */
    private static final List<String> BODIES = List.of("", "{", "[]", "null", "\"text\"", "{}", "{\"a\":".repeat(200) + "1" + "}".repeat(200),
            "[".repeat(100_000), "{\"version\": 1e999, \"unit\": {\"x\": 1}, \"other\": [[1]], \"marks\": [1]}",
            "{\"opinion\": \"\\u0000\", \"reason\": \"\\ud800\"}", "{\"asks\": {\"0\": \"x\"}, \"title\": [\"a\", \"b\"], \"answers\": [{\"stance\": \"NO\"}]}",
            "{\"heldOn\": \"2026-02-30\", \"more\": \"9999999999m\", \"agree\": \"perhaps\", \"proposal\": [null, -1, 1.5, \"x\"]}",
            "{\"unit\": 1, \"system\": 1, \"other\": [1], \"proposal\": [1, 1], \"opinion\": \"" + "意".repeat(20_000) + "\", \"way\": \"visit\", \"heldOn\": \"2026-01-01\"}");

    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
    @Autowired MockMvc web;
    @Autowired Town town;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void no_id_is_a_fault_of_the_server() throws Exception {
        var faults = new ArrayList<String>();
        for (var target : targets()) {
            for (var id : IDS) {
                int status = send(target, id, Map.of());
                if (status >= 500) {
                    faults.add(target + " " + id + " → " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_value_is_a_fault_of_the_server() throws Exception {
        var faults = new ArrayList<String>();
        for (var target : targets()) {
            for (var value : VALUES) {
                var parameters = new java.util.HashMap<String, String>();
                target.names().forEach(name -> parameters.put(name, value));
                int status = send(target, "1", parameters);
                if (status >= 500) {
                    faults.add(target + " " + value.substring(0, Math.min(20, value.length())) + " → " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_a_reason() throws Exception {
        var clerk = place.the(Role.PROPOSALS_CLERK);
        for (var content : List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 0, 0}, "%PDF-1.7".getBytes(), new byte[10_000])) {
            var response = web.perform(MockMvcRequestBuilders.multipart("/" + place.code() + "/imports")
                            .file(new MockMultipartFile("file", "提案.xlsx", "application/octet-stream", content))
                            .accept("text/html").with(SecurityMockMvcRequestPostProcessors.csrf()).with(SignIn.as(clerk)))
                    .andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(422);
        }
    }

    @Test
    void no_body_is_a_fault_of_the_server() throws Exception {
        var faults = new ArrayList<String>();
        for (var target : targets()) {
            if (target.pattern().startsWith("/api/v1/") && target.method() != HttpMethod.GET) {
                for (var body : BODIES) {
                    int status = sendBody(target, body);
                    if (status >= 500) {
                        faults.add(target + " " + body.substring(0, Math.min(40, body.length())) + " → " + status);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private int sendBody(Target target, String body) throws Exception {
        var path = target.pattern().replaceAll("\\{committee[^}]*}", place.code()).replaceAll("\\{[^}]+}", "1");
        return web.perform(MockMvcRequestBuilders.request(target.method(), path).contentType("application/json").content(body)
                        .header("If-Match", "\"0\"").header("Idempotency-Key", Town.key().toString()).with(SignIn.as(place.the(target.role()))))
                .andReturn().getResponse().getStatus();
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        var member = place.the(Role.MEMBER);
        assertThat(web.perform(MockMvcRequestBuilders.post("/" + place.code() + "/proposals").param("formKey", Town.key().toString())
                .with(SignIn.as(member))).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void no_answer_tells_what_is_inside() throws Exception {
        var body = web.perform(MockMvcRequestBuilders.get("/" + place.code() + "/proposals/abc").accept("text/html")
                .with(SignIn.as(place.the(Role.PROPOSALS_CLERK)))).andReturn().getResponse().getContentAsString();
        assertThat(body).doesNotContain("Exception", "org.spring", "java.lang").contains("请");
    }

    record Target(HttpMethod method, String pattern, Role role, Set<String> names) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Every endpoint with somebody who may use it. */
    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var permit = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permit.class);
            var row = permit != null ? permit : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Permit.class);
            if (row != null) {
                var role = row.value().roles().stream().findFirst().orElse(Role.MEMBER);
                mapping.getPatternValues().forEach(pattern -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> targets.add(new Target(method.asHttpMethod(), pattern, role, names(handler)))));
            }
        });
        assertThat(targets).hasSizeGreaterThan(30);
        return targets;
    }

    /** The parameters an endpoint reads: those of its own, and the components of the records it binds. */
    private static Set<String> names(HandlerMethod handler) {
        var names = new TreeSet<>(Set.of("_unasked"));
        for (var parameter : handler.getMethod().getParameters()) {
            if (parameter.getType().isRecord()) {
                addComponents(parameter.getType(), names);
            } else if (!parameter.isAnnotationPresent(PathVariable.class)) {
                var named = parameter.getAnnotation(RequestParam.class);
                names.add(named == null || named.name().isEmpty() ? parameter.getName() : named.name());
            }
        }
        return names;
    }

    private static void addComponents(Class<?> record, Set<String> names) {
        for (var component : record.getRecordComponents()) {
            names.add(component.getName());
            if (component.getType().isRecord()) {
                for (var inner : component.getType().getRecordComponents()) {
                    names.add(component.getName() + "." + inner.getName());
                }
            }
        }
    }

    private int send(Target target, String id, Map<String, String> parameters) throws Exception {
        var path = target.pattern().replaceAll("\\{committee[^}]*}", place.code()).replaceAll("\\{\\w+:(\\w+)\\|[^}]*}", "$1");
        AbstractMockHttpServletRequestBuilder<?> request =
                MockMvcRequestBuilders.request(target.method(), path.replaceAll("\\{[^}]+}", "{id}"), variables(path, id)).accept("text/html");
        parameters.forEach(request::param);
        return web.perform(request.with(SecurityMockMvcRequestPostProcessors.csrf()).with(SignIn.as(place.the(target.role()))))
                .andReturn().getResponse().getStatus();
    }

    private static Object[] variables(String path, String id) {
        long count = path.chars().filter(c -> c == '{').count();
        return java.util.Collections.nCopies((int) count, id).toArray();
    }
}
