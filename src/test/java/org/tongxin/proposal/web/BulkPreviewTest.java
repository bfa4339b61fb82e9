package org.tongxin.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** An act on many is shown before it is done. */
@ProgramTest
class BulkPreviewTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired MockMvc web;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void what_will_be_filed_is_listed_and_only_that_is_filed_when_somebody_is_sure() throws Exception {
        long one = ways.submitted(place);
        long other = ways.submitted(place);
        var shown = post(Role.FIRST_REVIEWER, "/filings?set=to-review", "everything", "true", "opinion", "同意立案");
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(text(shown)).contains("一并审查通过 2 件提案", "审查意见：同意立案", "value=\"%d,%d\"".formatted(one, other), Ways.STREET_LIGHTS.title());
        assertThat(states(one, other)).as("nothing is done yet").containsOnly("RECEIVED");

        long later = ways.submitted(place);
        assertThat(post(Role.FIRST_REVIEWER, "/filings", "sure", one + "," + other, "opinion", "同意立案").getStatus()).isEqualTo(302);
        assertThat(states(one, other)).containsOnly("FILED");
        assertThat(states(later)).as("it was not in sight when somebody was sure").containsOnly("RECEIVED");
    }

    @Test
    void what_no_page_sends_is_refused() throws Exception {
        assertThat(post(Role.FIRST_REVIEWER, "/filings", "sure", "1,x").getStatus()).isEqualTo(422);
        assertThat(post(Role.FIRST_REVIEWER, "/filings", "sure", "99999999").getStatus()).isEqualTo(404);
        assertThat(post(Role.FIRST_REVIEWER, "/filings").getStatus()).as("nothing was ticked").isEqualTo(422);
        var tooMany = java.util.stream.IntStream.rangeClosed(1, 2001).mapToObj(String::valueOf).collect(java.util.stream.Collectors.joining(","));
        assertThat(post(Role.FIRST_REVIEWER, "/filings", "sure", tooMany).getStatus()).as("more than are done at once").isEqualTo(422);
    }

    @Test
    void the_unit_they_go_to_is_named() throws Exception {
        long filed = ways.filed(place);
        var shown = post(Role.OFFICE_DISPATCHER, "/assignments?set=to-assign", "everything", "true", "unit", "" + place.schools());
        assertThat(text(shown)).contains("将 1 件提案交办给教育局");
        assertThat(ways.inForce(place, filed)).isEmpty();
        post(Role.OFFICE_DISPATCHER, "/assignments", "sure", "" + filed, "unit", "" + place.schools());
        assertThat(ways.inForce(place, filed)).hasSize(1);
    }

    private List<String> states(long... ids) {
        return java.util.Arrays.stream(ids).mapToObj(id -> ways.text(place, id, "status")).toList();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse post(Role role, String path, String... fields) throws Exception {
        var viewer = place.the(role);
        var request = MockMvcRequestBuilders.post(java.net.URI.create("/" + place.code() + "/proposals" + path)).accept("text/html")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SignIn.as(viewer));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }
}
