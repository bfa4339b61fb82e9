package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.api.Program;
import org.tongxin.identity.Act;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.solicitation.Neighbours;

/** A member of a higher committee living here goes the whole way of a proposer, each step through the door everybody uses. */
@ProgramTest
class GuestWayTest {

    static final String TEXT = """
            {"title": "关于在文昌路增设路灯的建议", "situation": "文昌路全长两公里，夜间照明不足。", "analysis": "沿线三所学校。",
             "asks": ["在文昌路两侧增设路灯六十盏。", "对损坏的路灯建立三日内修复的制度。"], "category": "society"}""";

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Neighbours neighbours;
    @Autowired Program programs;

    Town.Place place;
    Program.Of guest;
    Program.Of clerk;

    @BeforeEach
    void found() {
        place = town.found();
        guest = programs.of(place, Role.GUEST_MEMBER);
        clerk = programs.of(place, Role.PROPOSALS_CLERK);
    }

    @Test
    @Proves({"M139"})
    void from_the_call_to_the_rating_and_the_consent() throws Exception {
        long call = announced();
        var begun = guest.post("/campaigns/" + call + "/drafts", "{\"formKey\": \"%s\"}".formatted(UUID.randomUUID()));
        assertThat(begun.status()).isEqualTo(200);
        long id = ways.query(place, "select proposal_id from proposal.origin where campaign_id = " + call, Long.class).getFirst();
        assertThat(guest.post("/leads", "{\"title\": \"学校门口没有路灯\", \"matter\": \"晚自习放学一片漆黑。\", \"channel\": \"station\"}").status())
                .isEqualTo(200);
        assertThat(guest.post("/proposals/" + id + "/submission?noSecrets=true", TEXT).status()).isEqualTo(200);

        ways.filedNow(place, id);
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, id, Hands.of(place.housing())).getFirst());
        var rating = "{\"attitude\": \"satisfied\", \"result\": \"satisfied\", \"grade\": [\"satisfied\", \"satisfied\"]}";
        assertThat(guest.post("/proposals/" + id + "/evaluation", rating).status()).isEqualTo(200);
        assertThat(guest.get("/proposals/" + id).body().at("/proposal/row/status").asString()).isEqualTo("CLOSED");

        assertThat(clerk.post("/proposals/" + id + "/publication", "{}").status()).isEqualTo(200);
        assertThat(guest.get("/waiting").body().valueStream().map(one -> one.at("/list").asString())).contains("to-consent");
        assertThat(guest.post("/proposals/" + id + "/publication/consent", "{}").status()).isEqualTo(200);
        assertThat(ways.text(place, id, "by_guest")).isEqualTo("t");
    }

    @Test
    void a_guest_reads_what_members_read_but_has_no_vote() {
        var viewer = place.the(Role.GUEST_MEMBER);
        assertThat(List.of(Act.READ_CAMPAIGN, Act.HAND_IN_LEAD, Act.READ_SELECTION, Act.READ_FUND, Act.READ_AWARDS, Act.OBJECT_TO_AWARD,
                Act.CONSENT_TO_PUBLICATION)).allMatch(viewer::may);
        assertThat(List.of(Act.SCORE_KEY_CASE, Act.LEAD_KEY_CASE, Act.NOMINATE_KEY_CASE, Act.SCORE_AWARD)).noneMatch(viewer::may);
    }

    private long announced() throws Exception {
        var today = LocalDate.now();
        long session = neighbours.plenary(place, today.plusDays(40));
        var made = clerk.post("/campaigns", """
                {"title": "十二届四次会议提案征集", "session": %d, "guide": "围绕中心工作选题。", "opensOn": "%s", "closesOn": "%s", "channels": ["direct", "station"]}
                """.formatted(session, today, today.plusDays(20)));
        assertThat(made.body().at("/done").asString()).isNotEmpty();
        long call = ways.query(place, "select max(id) from proposal.campaign", Long.class).getFirst();
        assertThat(clerk.post("/campaigns/" + call + "/announcement", null).status()).isEqualTo(200);
        return call;
    }
}
