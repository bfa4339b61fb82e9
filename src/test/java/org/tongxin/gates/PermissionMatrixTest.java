package org.tongxin.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.ProgramTest;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Role;

/** Every endpoint has a row in the matrix, and every role gets exactly what the row says: tests made from the table. */
@ProgramTest
class PermissionMatrixTest {

    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
    @Autowired MockMvc web;
    @Autowired Town town;

    Town.Place place;

    record Endpoint(HttpMethod method, String pattern, Act act) {}

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void every_endpoint_of_the_house_has_a_row() {
        assertThat(ours().filter(handler -> permit(handler) == null).map(HandlerMethod::toString)).isEmpty();
    }

    @Test
    void a_role_without_the_act_is_refused_at_every_endpoint() throws Exception {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            for (var role : Role.values()) {
                boolean allowed = place.the(role).may(endpoint.act());
                int status = status(endpoint, role);
                if (allowed == (status == 403)) {
                    wrong.add(role + " " + endpoint + " → " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_visitor_is_sent_to_the_door() throws Exception {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            var response = web.perform(request(endpoint).with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn().getResponse();
            boolean door = endpoint.pattern().startsWith("/api/v1/") ? response.getStatus() == 401
                    : response.getStatus() == 302 && String.valueOf(response.getHeader("Location")).endsWith("/login");
            if (door == (endpoint.act() == Act.VISIT) && !endpoint.pattern().equals("/")) {
                wrong.add(endpoint + " → " + response.getStatus());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_a_role_may_do_by_program_is_what_it_may_do_on_the_page() {
        var pages = new java.util.HashMap<String, Act>();
        endpoints().forEach(one -> pages.put(one.method() + " " + shape(one.pattern()), one.act()));
        assertThat(pages.keySet().stream().filter(one -> one.contains(" /api/v1/{}"))
                        .filter(one -> pages.containsKey(one.replace("/api/v1/", "/")))
                        .filter(one -> pages.get(one) != pages.get(one.replace("/api/v1/", "/"))))
                .isEmpty();
    }

    private static String shape(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    void the_people_of_one_committee_are_nobody_in_another() throws Exception {
        var elsewhere = town.found();
        var who = place.the(Role.PROPOSALS_CLERK);
        int status = web.perform(MockMvcRequestBuilders.get("/" + elsewhere.code() + "/proposals").accept("text/html")
                .with(SignIn.as(who))).andReturn().getResponse().getStatus();
        assertThat(status).isEqualTo(403);
    }

    private int status(Endpoint endpoint, Role role) throws Exception {
        var viewer = place.the(role);
        return web.perform(request(endpoint)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SignIn.as(viewer)))
                .andReturn().getResponse().getStatus();
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request(Endpoint endpoint) {
        var path = endpoint.pattern().replaceAll("\\{committee[^}]*}", place.code())
                .replaceAll("\\{\\w+:(\\w+)\\|[^}]*}", "$1").replaceAll("\\{[^}]+}", "987654321");
        path = path.replaceAll("\\*.*$", "x");
        return MockMvcRequestBuilders.request(endpoint.method(), path).accept("text/html").param("version", "1");
    }

    private List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.tongxin") && permit(handler) != null) {
                for (var pattern : mapping.getPatternValues()) {
                    var methods = mapping.getMethodsCondition().getMethods();
                    assertThat(methods).as("one verb for " + pattern).isNotEmpty();
                    methods.forEach(method -> endpoints.add(new Endpoint(method.asHttpMethod(), pattern, permit(handler).value())));
                }
            }
        });
        assertThat(endpoints).hasSizeGreaterThan(20);
        return endpoints;
    }

    private Stream<HandlerMethod> ours() {
        return mappings.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("org.tongxin"))
                .filter(handler -> !handler.getBeanType().getSimpleName().equals("ErrorPage"));
    }

    private static Permit permit(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permit.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Permit.class);
    }
}
