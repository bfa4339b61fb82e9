package org.tongxin.proposal.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.proposal.solicitation.Neighbours;
import org.tongxin.ui.Refusal;

/** From a lead to a proposal, and who has it on the way. */
@ProgramTest
class LeadTest {

    static final LeadText DARK_ROAD = new LeadText("学校门口没有路灯", "晚自习放学一片漆黑。", "文昌路", "会客厅接待家长", "station");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Neighbours neighbours;
    @Autowired LeadDesk desk;
    @Autowired DraftingDesk drafting;
    @Autowired LeadReader reader;
    @Autowired ProposalDesk proposals;
    @Autowired ReviewDesk reviews;

    Town.Place place;
    Viewer limei;
    Viewer wangfang;

    @BeforeEach
    void found() {
        place = town.found();
        limei = place.the(Role.MEMBER);
        wangfang = neighbours.member(place, "wangfang", "王芳", place.sector());
    }

    @Test
    @Proves(value = {"M007", "M006"}, page = "/leads")
    void a_lead_becomes_a_draft_with_its_matter_and_its_channel() {
        long lead = handedIn();
        take(limei, lead);
        long draft = draft(limei, lead);
        assertThat(ways.text(place, draft, "title")).isEqualTo("学校门口没有路灯");
        assertThat(ways.text(place, draft, "situation")).isEqualTo("文昌路：晚自习放学一片漆黑。");
        assertThat(ways.text(place, draft, "channel")).isEqualTo("station");
        assertThat(seen(wangfang, lead).state()).isEqualTo(LeadFilter.State.USED);
        assertThat(seen(wangfang, lead).proposal().visible()).as("another's draft").isFalse();
        assertThat(draft(limei, lead)).as("asked again").isEqualTo(draft);
    }

    @Test
    @Proves(value = {"M007"}, page = "/leads")
    void the_link_stays_when_the_proposal_is_declined() {
        long lead = handedIn();
        take(limei, lead);
        long id = draft(limei, lead);
        place.as(Role.MEMBER, () -> proposals.submit(limei, id, Sheet.stated(Ways.STREET_LIGHTS)));
        place.as(Role.FIRST_REVIEWER, () -> reviews.decline(place.the(Role.FIRST_REVIEWER), id, ways.version(place, id), "empty", "letter", "另行研究"));

        assertThat(seen(wangfang, lead).proposal()).satisfies(made -> assertThat(made.stage() + made.id()).isEqualTo("DECLINED" + id));
        assertThatThrownBy(() -> take(wangfang, lead)).hasMessage("lead.refused.used");
    }

    @Test
    void the_link_stays_when_the_proposal_is_withdrawn() {
        long lead = handedIn();
        take(limei, lead);
        long id = draft(limei, lead);
        place.as(Role.MEMBER, () -> proposals.submit(limei, id, Sheet.stated(Ways.STREET_LIGHTS)));
        ways.backdate(place, "update proposal.proposal set status = 'SET_ASIDE', set_aside_as = 'WITHDRAWN', set_aside_at = now(), set_aside_because = '撤回' where id = " + id);
        assertThat(seen(limei, lead).proposal().stage()).isEqualTo("WITHDRAWN");
    }

    @Test
    @Proves(value = {"M007"}, page = "/leads")
    void one_member_has_a_lead_at_a_time_and_may_give_it_back() {
        long lead = handedIn();
        take(limei, lead);
        assertThatThrownBy(() -> take(wangfang, lead)).hasMessage("lead.refused.taken");
        assertThatThrownBy(() -> draft(wangfang, lead)).hasMessage("lead.refused.not-yours");
        as(limei, () -> desk.giveBack(limei, lead));
        take(wangfang, lead);
        assertThat(seen(limei, lead).holderName()).isEqualTo("王芳");
        assertThat(place.ask(Role.MEMBER, () -> reader.history(lead))).extracting(had -> had.name() + had.endedAs()).containsExactly("王芳null", "李梅GIVEN_BACK");
    }

    @Test
    void two_who_take_a_lead_at_the_same_moment_do_not_both_get_it() throws Exception {
        long lead = handedIn();
        try (var people = Executors.newFixedThreadPool(2)) {
            var tries = people.invokeAll(Stream.of(limei, wangfang).<Callable<String>>map(member -> () -> {
                try {
                    take(member, lead);
                    return "taken";
                } catch (Refusal refusal) {
                    return "refused";
                }
            }).toList());
            var outcomes = new java.util.ArrayList<String>();
            for (var one : tries) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("taken", "refused");
        }
    }

    @Test
    @Proves(value = {"M007"}, page = "/leads")
    void a_claim_that_ran_out_frees_the_lead() {
        ways.rules(place, "solicitation: {claim: 5d}");
        long lead = handedIn();
        take(limei, lead);
        ways.backdate(place, "update calendar.clock set started_on = current_date - 9, due_on = current_date - 1 where subject = 'lead:%d'".formatted(lead));
        assertThat(seen(wangfang, lead).state()).isEqualTo(LeadFilter.State.FREE);
        assertThatThrownBy(() -> draft(limei, lead)).hasMessage("lead.refused.ran-out");
        take(wangfang, lead);
        assertThat(place.ask(Role.MEMBER, () -> reader.history(lead))).extracting(LeadView.Had::endedAs).containsExactly(null, "EXPIRED");
    }

    @Test
    void the_limit_is_the_rulebooks() {
        ways.rules(place, "solicitation: {claim: 30d, claims-most: 1}");
        long lead = handedIn();
        take(limei, lead);
        assertThat(seen(limei, lead).dueOn()).isAfterOrEqualTo(java.time.LocalDate.now().plusDays(30));
        long other = handedIn();
        assertThatThrownBy(() -> take(limei, other)).hasMessage("lead.refused.many");
    }

    @Test
    void the_office_shelves_a_lead_with_a_reason_and_takes_one_back() {
        var clerk = place.the(Role.PROPOSALS_CLERK);
        long lead = handedIn();
        take(limei, lead);
        assertThatThrownBy(() -> as(clerk, () -> desk.shelve(clerk, lead, "重复"))).hasMessage("lead.refused.taken");
        as(clerk, () -> desk.takeBack(clerk, lead));
        assertThatThrownBy(() -> as(clerk, () -> desk.shelve(clerk, lead, " "))).hasMessage("lead.refused.because");
        as(clerk, () -> desk.shelve(clerk, lead, "重复"));
        assertThatThrownBy(() -> take(limei, lead)).hasMessage("lead.refused.shelved");
        as(clerk, () -> desk.offerAgain(clerk, lead));
        take(limei, lead);
    }

    @Test
    void a_draft_thrown_away_frees_the_lead() {
        long lead = handedIn();
        take(limei, lead);
        long draft = draft(limei, lead);
        place.as(Role.MEMBER, () -> proposals.discard(limei, draft));
        take(wangfang, lead);
    }

    @Test
    void the_pool_is_filtered_by_state_channel_and_words() {
        long dark = handedIn();
        long other = place.ask(Role.PROPOSALS_CLERK, () -> desk.handIn(place.the(Role.PROPOSALS_CLERK), new LeadText("公厕太少", "集市附近", "", "", "research")));
        take(limei, dark);
        assertThat(pool(new LeadFilter(LeadFilter.State.TAKEN, null, null, null, null))).containsExactly(dark);
        assertThat(pool(new LeadFilter(null, "research", null, null, null))).containsExactly(other);
        assertThat(pool(new LeadFilter(null, null, "文昌", null, null))).containsExactly(dark);
        assertThat(pool(new LeadFilter(null, null, null, null, null))).containsExactly(other, dark);
    }

    @Test
    void a_lead_is_its_committees_own() {
        long lead = handedIn();
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.MEMBER, () -> desk.take(elsewhere.the(Role.MEMBER), lead))).isInstanceOf(NoSuchCase.class);
    }

    private List<Long> pool(LeadFilter filter) {
        return place.ask(Role.MEMBER, () -> reader.page(limei, filter).rows().stream().map(LeadView::id).toList());
    }

    private long handedIn() {
        return place.ask(Role.PROPOSALS_CLERK, () -> desk.handIn(place.the(Role.PROPOSALS_CLERK), DARK_ROAD));
    }

    private void take(Viewer who, long lead) {
        as(who, () -> desk.take(who, lead));
    }

    private long draft(Viewer who, long lead) {
        return Neighbours.as(place, who, member -> drafting.draft(member, lead, Town.key()));
    }

    private LeadView seen(Viewer who, long lead) {
        return Neighbours.as(place, who, member -> reader.find(member, lead)).orElseThrow();
    }

    private void as(Viewer who, Runnable work) {
        Neighbours.as(place, who, member -> {
            work.run();
            return 0;
        });
    }
}
