package org.tongxin.proposal.solicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.ClassificationDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalDesk;

/** Sorting by themes and channel, and the figures that rest on it. */
@ProgramTest
class ClassificationTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired ClassificationDesk desk;
    @Autowired ProposalDesk proposals;
    @Autowired Figures figures;

    Town.Place place;
    Viewer reviewer;

    @BeforeEach
    void found() {
        place = town.found();
        reviewer = place.the(Role.FIRST_REVIEWER);
    }

    @Test
    @Proves(value = {"M036"}, page = "/proposals")
    void a_reviewer_gives_several_themes_and_a_later_correction_stays_in_the_history() {
        long id = ways.submitted(place);
        sort(id, List.of("livelihood", "safety"), "direct");
        assertThat(ways.text(place, id, "themes")).isEqualTo("{livelihood,safety}");
        sort(id, List.of("livelihood"), "station");
        assertThat(ways.query(place, "select note from proposal.history where verb = 'sorted' and proposal_id = %d order by id".formatted(id), String.class))
                .containsExactly("— → 民生、安全生产", "民生、安全生产 → 民生；委员提交 → 委员工作室、会客厅");
        sort(id, List.of("livelihood"), "station");
        assertThat(ways.history(place, id)).as("nothing changed").filteredOn("sorted"::equals).hasSize(2);
    }

    @Test
    void a_theme_or_a_channel_out_of_the_dictionary_is_refused() {
        long id = ways.submitted(place);
        assertThatThrownBy(() -> sort(id, List.of("mars"), "direct")).hasMessage("solicitation.refused.theme");
        assertThatThrownBy(() -> sort(id, List.of(), "pigeon")).hasMessage("solicitation.refused.channel");
    }

    @Test
    void two_who_sort_at_once_do_not_overwrite_each_other() {
        long id = ways.submitted(place);
        int seen = ways.version(place, id);
        sort(id, List.of("safety"), "direct");
        assertThatThrownBy(() -> place.as(Role.FIRST_REVIEWER, () -> desk.sort(reviewer, id, seen, List.of("rural"), "direct")))
                .hasMessage("proposal.refused.changed-meanwhile");
    }

    @Test
    void a_draft_is_nobodys_to_sort() {
        long draft = place.ask(Role.MEMBER, () -> proposals.begin(place.the(Role.MEMBER), Town.key(), Ways.STREET_LIGHTS));
        assertThatThrownBy(() -> sort(draft, List.of("safety"), "direct")).isInstanceOf(NoSuchCase.class);
    }

    @Test
    @Proves(value = {"M036"}, page = "/review")
    void the_share_of_each_theme_states_its_denominator_and_opens_its_proposals() {
        long both = ways.filed(place);
        long one = ways.filed(place);
        ways.filed(place);
        long received = ways.submitted(place);
        sort(both, List.of("livelihood", "safety"), "direct");
        sort(one, List.of("livelihood"), "direct");
        sort(received, List.of("livelihood"), "direct");

        assertThat(figure("by-theme:民生")).satisfies(figure -> {
            assertThat(figure.text()).isEqualTo("66.7%");
            assertThat(figure.derivation()).isEqualTo("2 ÷ 3");
            assertThat(figure.sentence()).isEqualTo("涉及民生的提案占66.7%");
            assertThat(figure.href()).contains("set=filed").contains("theme=livelihood");
        });
        assertThat(figure("by-theme:安全生产").derivation()).isEqualTo("1 ÷ 3");
        ways.rules(place, """
                figures:
                  own: [{key: received-themes, label: 收到主题, unit: "%", set: received, of: received, each: theme, wording: "{theme}{value}%"}]
                """);
        assertThat(figure("received-themes:民生").derivation()).as("of the received").isEqualTo("3 ÷ 4");
    }

    @Test
    @Proves(value = {"M034"}, page = "/proposals")
    void in_session_and_between_sessions_are_counted_apart_and_together() {
        ways.backdate(place, "update committee.session set cutoff_at = now() + interval '1 hour'");
        long during = ways.filed(place);
        ways.backdate(place, "update committee.session set cutoff_at = now() - interval '1 hour'");
        ways.filed(place);
        ways.submitted(place);
        assertThat(ways.text(place, during, "in_session")).isIn("t", "true");
        assertThat(figure("in-session").numerator() + "/" + figure("between-sessions").numerator() + "/" + figure("received").numerator())
                .isEqualTo("1/2/3");
        ways.rules(place, """
                figures:
                  own:
                    - {key: a, label: 会议期间立案, unit: 件, set: filed-in-session, wording: "{value}"}
                    - {key: b, label: 闭会期间立案, unit: 件, set: filed-between-sessions, wording: "{value}"}
                """);
        assertThat(figure("a").numerator() + "/" + figure("b").numerator()).isEqualTo("1/1");
        assertThat(figure("b").href()).contains("set=filed-between-sessions");
    }

    private Figure figure(String key) {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("12-3"), Instant.now())).stream()
                .filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private void sort(long id, List<String> themes, String channel) {
        place.as(Role.FIRST_REVIEWER, () -> desk.sort(reviewer, id, ways.version(place, id), themes, channel));
    }
}
