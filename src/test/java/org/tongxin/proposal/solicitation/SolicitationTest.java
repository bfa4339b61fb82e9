package org.tongxin.proposal.solicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.CollectiveContact;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalWishes;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.proposal.solicitation.TurnoutFilter.Standing;

/** Calls for proposals, what is begun from them, and who has answered. */
@ProgramTest
class SolicitationTest {

    static final TurnoutFilter EVERYBODY = new TurnoutFilter(null, null, null);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Neighbours neighbours;
    @Autowired CampaignDesk desk;
    @Autowired CampaignReader reader;
    @Autowired Beginnings beginnings;
    @Autowired Turnout turnout;
    @Autowired ProposalDesk proposals;

    Town.Place place;
    Viewer limei;
    LocalDate today;
    long plenary;

    @BeforeEach
    void found() {
        place = town.found();
        limei = place.the(Role.MEMBER);
        today = LocalDate.now();
        plenary = neighbours.plenary(place, today.plusDays(40));
    }

    @Test
    @Proves(value = {"M004"}, page = "/campaigns")
    void a_draft_begun_from_a_topic_keeps_its_call_and_topic() {
        long call = announced(List.of());
        long topic = office(clerk -> desk.offer(clerk, call, "城乡道路照明", "关注学校周边"));
        long draft = as(limei, member -> beginnings.begin(member, Town.key(), call, topic));
        submit(limei, draft, Ways.STREET_LIGHTS);

        assertThat(ways.query(place, "select campaign_id || '/' || topic_id from proposal.origin where proposal_id = " + draft, String.class))
                .containsExactly(call + "/" + topic);
        office(clerk -> {
            desk.offerAgain(clerk, call, topic, false);
            return 0;
        });
        assertThat(topics(call)).singleElement().satisfies(one -> assertThat(one.withdrawn() + "/" + one.begun()).isEqualTo("true/1"));
        assertThatThrownBy(() -> as(limei, member -> beginnings.begin(member, Town.key(), call, topic)))
                .hasMessage("solicitation.refused.topic-withdrawn");
    }

    @Test
    @Proves(value = {"M004"}, page = "/campaigns")
    void those_concerned_see_an_announced_call_and_nobody_sees_one_that_is_not() {
        long farmers = neighbours.sector(place, "农业界");
        var wangfang = neighbours.member(place, "wangfang", "王芳", farmers);
        long call = office(clerk -> desk.make(clerk, text(today, List.of(farmers))));
        assertThat(as(wangfang, reader::open)).isEmpty();
        assertThat(this.<Optional<CampaignView>>as(wangfang, member -> reader.find(member, call))).isEmpty();

        office(clerk -> {
            desk.announce(clerk, call);
            return 0;
        });
        assertThat(as(wangfang, reader::open)).extracting(CampaignView::id).containsExactly(call);
        assertThat(as(limei, reader::open)).as("of another sector").isEmpty();
        assertThatThrownBy(() -> as(limei, member -> beginnings.begin(member, Town.key(), call, null)))
                .hasMessage("solicitation.refused.other-sector");
    }

    @Test
    @Proves(value = {"M005"}, page = "/campaigns")
    void a_call_opens_before_the_plenary_but_not_before_the_lead_days_of_the_rulebook() {
        ways.rules(place, "solicitation: {lead-days: 45}");
        assertThatThrownBy(() -> office(clerk -> desk.make(clerk, text(today.minusDays(6), List.of())))).hasMessage("solicitation.refused.too-early");
        long call = office(clerk -> desk.make(clerk, text(today.minusDays(5), List.of())));
        assertThat(office(clerk -> reader.find(clerk, call)).orElseThrow().leadDays()).isEqualTo(45);
    }

    @Test
    @Proves(value = {"M005"}, page = "/campaigns")
    void what_came_in_before_the_plenary_opened_is_counted_as_early() {
        long call = announced(List.of());
        long early = as(limei, member -> beginnings.begin(member, Town.key(), call, null));
        submit(limei, early, Ways.STREET_LIGHTS);
        long late = as(limei, member -> beginnings.begin(member, Town.key(), call, null));
        submit(limei, late, Ways.STREET_LIGHTS);
        ways.backdate(place, "update proposal.proposal set received_at = received_at + interval '60 days' where id = " + late);
        ways.backdate(place, "update committee.session set opens_on = current_date + 1, closes_on = current_date + 2 where id = " + plenary);

        var intake = office(clerk -> reader.intake(call));
        assertThat(intake.received()).as("the second is dated after today").isEqualTo(1);
        assertThat(intake.early()).isEqualTo(1);
        ways.backdate(place, "update committee.session set opens_on = current_date where id = " + plenary);
        assertThat(office(clerk -> reader.intake(call)).early()).as("handed in on the opening day").isZero();
    }

    @Test
    @Proves({"M004"})
    void what_came_in_is_counted_as_the_list_behind_it_shows_it() {
        ways.rules(place, "signing: {guests: true, guests-counted: false}");
        long call = announced(List.of());
        long own = as(limei, member -> beginnings.begin(member, Town.key(), call, null));
        submit(limei, own, Ways.STREET_LIGHTS);
        assertThat(office(clerk -> reader.intake(call)).received()).isEqualTo(1);
        ways.backdate(place, "update proposal.proposal set by_guest = true where id = " + own);
        assertThat(office(clerk -> reader.intake(call)).received()).isZero();
    }

    @Test
    @Proves(value = {"M004"}, page = "/campaigns/1/members")
    void the_turnout_tells_who_has_handed_in_who_has_a_draft_and_who_has_nothing() {
        long farmers = neighbours.sector(place, "农业界");
        var wangfang = neighbours.member(place, "wangfang", "王芳", farmers);
        var machao = neighbours.member(place, "machao", "马超", farmers);
        long call = announced(List.of());
        submit(limei, as(limei, member -> beginnings.begin(member, Town.key(), call, null)), Ways.STREET_LIGHTS);
        as(wangfang, member -> proposals.begin(member, Town.key(), ProposalText.EMPTY));

        assertThat(rows(call, EVERYBODY)).extracting(row -> row.name() + " " + row.standing() + " " + row.submitted() + " " + row.drafts())
                .containsExactly("李梅 SUBMITTED 1 0", "王芳 DRAFT 0 1", "马超 NOTHING 0 0");
        assertThat(rows(call, new TurnoutFilter(farmers, Standing.NOTHING, null))).extracting(TurnoutView.Row::account).containsExactly(machao.account());
        assertThat(sectors(call)).extracting(one -> one.name() + " " + one.members() + " " + one.submitted() + " " + one.drafts() + " " + one.nothing())
                .containsExactly("教育界 1 1 0 0", "农业界 2 0 1 1");
    }

    @Test
    void the_turnout_of_a_call_for_one_sector_asks_nobody_else() {
        long farmers = neighbours.sector(place, "农业界");
        neighbours.member(place, "wangfang", "王芳", farmers);
        long call = announced(List.of(farmers));
        assertThat(rows(call, EVERYBODY)).extracting(TurnoutView.Row::name).containsExactly("王芳");
    }

    @Test
    void who_signed_anothers_proposal_has_taken_part() {
        var wangfang = neighbours.member(place, "wangfang", "王芳", place.sector());
        long call = announced(List.of());
        long id = as(limei, member -> beginnings.begin(member, Town.key(), call, null));
        submit(limei, id, Ways.STREET_LIGHTS);
        ways.backdate(place, "insert into proposal.signer (proposal_id, account_id, name, position, agreed_at) values (%d, %d, '王芳', 1, now())"
                .formatted(id, wangfang.account()));
        assertThat(rows(call, new TurnoutFilter(null, Standing.SUBMITTED, null))).extracting(row -> row.name() + row.signed())
                .containsExactly("李梅0", "王芳1");
    }

    @Test
    @Proves(value = {"M006"}, page = "/campaigns")
    void each_proposal_has_its_channel_and_the_call_counts_them() {
        long call = announced(List.of());
        submit(limei, as(limei, member -> beginnings.begin(member, Town.key(), call, null)), Ways.STREET_LIGHTS);
        var party = place.the(Role.COLLECTIVE_OPERATOR);
        long ofParty = as(party, member -> beginnings.begin(member, Town.key(), call, null));
        place.as(Role.COLLECTIVE_OPERATOR, () -> proposals.submit(party, ofParty,
                new Sheet(Ways.STREET_LIGHTS, ProposalWishes.stated(), new CollectiveContact("孙丽", "0951-7654321", "孙丽"))));
        long fromStation = as(limei, member -> proposals.begin(member, Town.key(), Ways.STREET_LIGHTS, "station"));
        submit(limei, fromStation, Ways.STREET_LIGHTS);
        assertThat(ways.text(place, fromStation, "channel")).isEqualTo("station");

        assertThat(office(clerk -> reader.intake(call)).channels()).containsExactlyInAnyOrder(
                new CampaignView.Through("direct", 1), new CampaignView.Through("party", 1), new CampaignView.Through("station", 1));
    }

    @Test
    void a_call_that_is_over_or_not_announced_begins_nothing() {
        long call = office(clerk -> desk.make(clerk, text(today, List.of())));
        assertThatThrownBy(() -> as(limei, member -> beginnings.begin(member, Town.key(), call, null))).hasMessage("solicitation.refused.closed");
        office(clerk -> {
            desk.announce(clerk, call);
            return 0;
        });
        ways.backdate(place, "update proposal.campaign set opens_on = current_date - 9, closes_on = current_date - 1 where id = " + call);
        assertThatThrownBy(() -> as(limei, member -> beginnings.begin(member, Town.key(), call, null))).hasMessage("solicitation.refused.closed");
    }

    @Test
    void a_form_sent_twice_begins_one_draft() {
        long call = announced(List.of());
        var key = Town.key();
        long first = as(limei, member -> beginnings.begin(member, key, call, null));
        assertThat(this.<Long>as(limei, member -> beginnings.begin(member, key, call, null))).isEqualTo(first);
    }

    @Test
    void another_committee_sees_and_uses_nothing_of_it() {
        long call = announced(List.of());
        var elsewhere = town.found();
        assertThat(elsewhere.ask(Role.PROPOSALS_CLERK, () -> reader.find(elsewhere.the(Role.PROPOSALS_CLERK), call))).isEmpty();
        assertThatThrownBy(() -> elsewhere.ask(Role.MEMBER, () -> beginnings.begin(elsewhere.the(Role.MEMBER), Town.key(), call, null)))
                .isInstanceOf(NoSuchCase.class);
    }

    private long announced(List<Long> sectors) {
        return office(clerk -> {
            long call = desk.make(clerk, text(today, sectors));
            desk.announce(clerk, call);
            return call;
        });
    }

    private CampaignText text(LocalDate opens, List<Long> sectors) {
        return new CampaignText("十二届四次会议提案征集", plenary, "围绕中心工作选题。", opens, today.plusDays(20), sectors, List.of("direct", "station"));
    }

    private void submit(Viewer who, long draft, ProposalText text) {
        as(who, member -> {
            proposals.submit(member, draft, Sheet.stated(text));
            return 0;
        });
    }

    private List<CampaignView.Offered> topics(long call) {
        return office(clerk -> reader.topics(call));
    }

    private List<TurnoutView.Sector> sectors(long call) {
        return office(clerk -> turnout.sectors(call));
    }

    private List<TurnoutView.Row> rows(long call, TurnoutFilter filter) {
        return office(clerk -> turnout.page(call, filter).rows());
    }

    private <T> T office(java.util.function.Function<Viewer, T> work) {
        return as(place.the(Role.PROPOSALS_CLERK), work);
    }

    private <T> T as(Viewer viewer, java.util.function.Function<Viewer, T> work) {
        return Neighbours.as(place, viewer, work);
    }
}
