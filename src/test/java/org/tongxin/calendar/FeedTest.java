package org.tongxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.domain.TokenDesk;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;

/** The calendar that a phone subscribes to. */
@ProgramTest
class FeedTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired TokenDesk tokens;
    @Autowired MockMvc web;

    Town.Place place;
    long assignment;

    @BeforeEach
    void assign() {
        place = town.found();
        assignment = ways.assigned(place, ways.filed(place), Hands.of(place.housing())).getFirst();
    }

    @Test
    void a_unit_sees_its_deadlines_with_their_dates_and_titles() throws Exception {
        var due = ways.query(place, "select due_on from calendar.clock where step = 'reply-%d'".formatted(assignment), LocalDate.class).getFirst();
        var response = read(feed(Role.UNIT_CLERK));
        assertThat(response.getContentType()).startsWith("text/calendar");
        var text = unfolded(response);
        assertThat(text).contains("BEGIN:VCALENDAR\r\nVERSION:2.0", "DTSTART;VALUE=DATE:" + due.toString().replace("-", ""), "关于在文昌路增设路灯的建议")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("BEGIN:VEVENT")).as("signing and replying").hasSize(3);
    }

    @Test
    void nobody_sees_the_deadlines_of_others() throws Exception {
        assertThat(unfolded(read(feed(Role.MEMBER)))).doesNotContain("VEVENT");
        assertThat(unfolded(read(feed(Role.SYSTEM_ADMIN)))).doesNotContain("VEVENT");
        ways.submitted(place);
        assertThat(unfolded(read(feed(Role.FIRST_REVIEWER)))).contains("BEGIN:VEVENT");
    }

    @Test
    void an_address_made_anew_ends_the_old_one() throws Exception {
        var old = feed(Role.UNIT_CLERK);
        var fresh = feed(Role.UNIT_CLERK);
        assertThat(read(old).getStatus()).isEqualTo(404);
        assertThat(read(fresh).getStatus()).isEqualTo(200);
        place.as(Role.UNIT_CLERK, tokens::endFeed);
        assertThat(read(fresh).getStatus()).isEqualTo(404);
    }

    @Test
    void no_line_is_longer_than_a_reader_takes_and_no_character_is_torn() {
        var title = "关于加强，改进；城乡\\社区\n".repeat(20) + "🏮".repeat(30);
        var text = ICalendar.of("期限", List.of(new ICalendar.Day("1@x", LocalDate.of(2026, 3, 1), title, title, "https://x/")), Instant.EPOCH);
        assertThat(Arrays.stream(text.split("\r\n")).map(line -> line.getBytes(StandardCharsets.UTF_8).length)).allMatch(length -> length <= 75);
        assertThat(text).doesNotContain("\ufffd");
        assertThat(text.replace("\r\n ", "")).contains("🏮".repeat(30), "改进；城乡\\\\社区\\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    private String feed(Role role) {
        return place.ask(role, () -> tokens.makeFeed("日历"));
    }

    private MockHttpServletResponse read(String secret) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/calendar/" + secret + ".ics")).andReturn().getResponse();
    }

    private static String unfolded(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
