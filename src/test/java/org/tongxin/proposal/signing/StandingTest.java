package org.tongxin.proposal.signing;

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
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.CollectiveContact;
import org.tongxin.proposal.domain.CollectiveContacts;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.ProposalWishes;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.proposal.domain.Sheet;

/** Who else stands behind a proposal: seconders, collectives, guests from higher committees; and what a proposer states. */
@ProgramTest
class StandingTest {

    static final CollectiveContact CONTACT = new CollectiveContact("陈建华", "13900010001", "周平");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Signatures signatures;
    @Autowired SecondingDesk seconding;
    @Autowired CollectiveContacts contacts;
    @Autowired ProposalDesk proposals;
    @Autowired ReviewDesk reviews;
    @Autowired Figures figures;

    Town.Place place;
    Viewer limei;
    Viewer maxiaohong;

    @BeforeEach
    void found() {
        place = town.found();
        limei = place.the(Role.MEMBER);
        maxiaohong = signatures.person(place, Role.MEMBER, "ma", "马晓红");
    }

    @Test
    void members_second_what_its_proposer_opens_and_it_stays_one_members() {
        long id = secondable();
        second(maxiaohong, id);
        assertThatThrownBy(() -> second(maxiaohong, id)).hasMessage("signing.refused.seconded-already");
        assertThat(ways.text(place, id, "kind")).isEqualTo("INDIVIDUAL");
        Signatures.run(place, maxiaohong, () -> seconding.takeBack(maxiaohong, id));
        second(maxiaohong, id);
        assertThat(ways.query(place, "select name from proposal.seconding where taken_back_at is null and proposal_id = " + id, String.class))
                .containsExactly("马晓红");
        assertThat(ways.history(place, id)).containsSubsequence("seconded", "seconding-taken-back", "seconded");
    }

    @Test
    void who_stands_behind_it_already_does_not_second_it() {
        long id = signatures.draft(place, limei);
        signatures.invite(place, limei, id, maxiaohong);
        signatures.agree(place, maxiaohong, id);
        signatures.submit(place, limei, id, new Sheet(Ways.STREET_LIGHTS, open(), CollectiveContact.EMPTY));
        assertThatThrownBy(() -> second(maxiaohong, id)).hasMessage("signing.refused.stands-behind-already");
        assertThatThrownBy(() -> second(limei, id)).hasMessage("signing.refused.stands-behind-already");
    }

    @Test
    void what_is_not_open_is_not_seconded_and_not_even_seen_before_filing() {
        long id = ways.submitted(place);
        assertThatThrownBy(() -> second(maxiaohong, id)).isInstanceOf(NoSuchCase.class);
        long filed = ways.filed(place);
        assertThatThrownBy(() -> second(maxiaohong, filed)).hasMessage("signing.refused.not-secondable");
        ways.rules(place, "signing: {seconding: false}");
        long open = secondable();
        assertThatThrownBy(() -> second(maxiaohong, open)).hasMessage("signing.refused.not-secondable");
    }

    @Test
    void a_collective_names_who_speaks_and_who_wrote_and_the_phone_lies_sealed() {
        var operator = place.the(Role.COLLECTIVE_OPERATOR);
        long id = signatures.draft(place, operator);
        assertThatThrownBy(() -> signatures.submit(place, operator, id)).hasMessage("signing.refused.contact-missing");
        assertThatThrownBy(() -> signatures.submit(place, operator, id, by(new CollectiveContact("陈建华", "13900010001", ""))))
                .hasMessage("signing.refused.main-writer-missing");
        assertThatThrownBy(() -> signatures.submit(place, operator, id, by(new CollectiveContact("陈建华", "打办公室", "周平"))))
                .hasMessage("signing.refused.contact-missing");
        signatures.submit(place, operator, id, by(CONTACT));

        assertThat(ways.text(place, id, "kind")).isEqualTo("COLLECTIVE");
        assertThat(ways.query(place, "select phone_cipher from proposal.collective_contact where proposal_id = " + id, String.class))
                .allSatisfy(sealed -> assertThat(sealed).doesNotContain("1390001"));
        assertThat(Signatures.as(place, operator, () -> contacts.of(id))).contains(CONTACT);
        assertThat(CONTACT.maskedPhone()).isEqualTo("139****0001");
    }

    @Test
    void several_collectives_propose_together_and_it_stays_a_collective_one() {
        var operator = place.the(Role.COLLECTIVE_OPERATOR);
        var other = signatures.person(place, Role.COLLECTIVE_OPERATOR, "party", "民盟总支");
        long id = signatures.draft(place, operator);
        assertThatThrownBy(() -> signatures.invite(place, operator, id, maxiaohong)).hasMessage("signing.refused.no-collective");
        signatures.invite(place, operator, id, other);
        signatures.agree(place, other, id);
        signatures.submit(place, operator, id, by(CONTACT));
        assertThat(ways.text(place, id, "kind")).isEqualTo("COLLECTIVE");
        assertThat(figure("joint")).isEqualTo("0");
        assertThat(figure("collective")).isEqualTo("1");
    }

    @Test
    @Proves({"M139"})
    void guests_from_higher_committees_propose_alone_or_with_members_and_are_not_counted_as_own() {
        var guest = place.the(Role.GUEST_MEMBER);
        long alone = signatures.draft(place, guest);
        signatures.submit(place, guest, alone);
        long together = signatures.draft(place, guest);
        signatures.invite(place, guest, together, limei);
        signatures.agree(place, limei, together);
        signatures.submit(place, guest, together);
        ways.submitted(place);

        assertThat(ways.text(place, together, "kind")).isEqualTo("JOINT");
        assertThat(ways.query(place, "select by_guest from proposal.proposal order by id", Boolean.class)).containsExactly(true, true, false);
        assertThat(figure("received")).isEqualTo("1");
        assertThat(figure("joint")).isEqualTo("0");
        ways.rules(place, "signing: {guests-counted: true}");
        assertThat(figure("received")).isEqualTo("3");
        assertThat(figure("joint")).isEqualTo("1");
    }

    @Test
    @Proves({"M139"})
    void a_members_proposal_that_a_guest_signs_is_the_members() {
        var guest = place.the(Role.GUEST_MEMBER);
        long id = signatures.draft(place, limei);
        signatures.invite(place, limei, id, guest);
        signatures.agree(place, guest, id);
        signatures.submit(place, limei, id);
        assertThat(figure("joint")).isEqualTo("1");
        assertThat(ways.query(place, "select guest from proposal.signer where proposal_id = " + id, Boolean.class)).containsExactly(true);
    }

    @Test
    void a_committee_may_take_no_proposals_of_guests() {
        ways.rules(place, "signing: {guests: false}");
        var guest = place.the(Role.GUEST_MEMBER);
        assertThatThrownBy(() -> signatures.draft(place, guest)).hasMessage("signing.refused.guests");
        long id = signatures.draft(place, limei);
        assertThatThrownBy(() -> signatures.invite(place, limei, id, guest)).hasMessage("signing.refused.no-member");
    }

    @Test
    void nothing_is_handed_in_without_the_statement_that_it_holds_no_secrets() {
        long id = signatures.draft(place, limei);
        var unstated = new Sheet(Ways.STREET_LIGHTS, ProposalWishes.NONE, CollectiveContact.EMPTY);
        assertThatThrownBy(() -> signatures.submit(place, limei, id, unstated)).hasMessage("signing.refused.secrecy");
        assertThat(ways.text(place, id, "status")).isEqualTo("DRAFT");
        signatures.submit(place, limei, id);

        var reviewer = place.the(Role.FIRST_REVIEWER);
        place.as(Role.FIRST_REVIEWER, () -> reviews.sendBack(reviewer, id, ways.version(place, id), "请补充数据"));
        assertThat(ways.text(place, id, "wish_no_secrets")).as("stated anew for what is revised").isEqualTo("f");
    }

    @Test
    void wishes_name_units_of_the_house_and_a_reason_against_publication() {
        long id = signatures.draft(place, limei);
        var foreign = town.found().housing();
        assertThatThrownBy(() -> signatures.submit(place, limei, id, wishing(new ProposalWishes(foreign, List.of(), false, "", false, true))))
                .hasMessage("proposal.refused.unit-missing");
        assertThatThrownBy(() -> signatures.submit(place, limei, id, wishing(new ProposalWishes(null, List.of(), true, " ", false, true))))
                .hasMessage("signing.refused.withheld-why");
        signatures.submit(place, limei, id,
                wishing(new ProposalWishes(place.housing(), List.of(place.schools(), place.housing()), true, "涉及在建项目选址", false, true)));
        assertThat(ways.text(place, id, "wish_lead_unit")).isEqualTo(Long.toString(place.housing()));
        assertThat(ways.text(place, id, "wish_co_units")).as("the leading unit is not its own helper").isEqualTo("{" + place.schools() + "}");
        assertThat(ways.text(place, id, "wish_withheld_why")).isEqualTo("涉及在建项目选址");
    }

    @Test
    void writing_the_text_alone_keeps_the_wishes() {
        long id = signatures.draft(place, limei);
        Signatures.run(place, limei, () -> {
            int version = proposals.write(limei, id, ways.version(place, id), wishing(open()));
            proposals.write(limei, id, version, ProposalText.EMPTY);
        });
        assertThat(ways.text(place, id, "wish_secondable")).isEqualTo("t");
    }

    private long secondable() {
        long id = signatures.draft(place, limei);
        signatures.submit(place, limei, id, wishing(open()));
        return id;
    }

    private static ProposalWishes open() {
        return new ProposalWishes(null, List.of(), false, "", true, true);
    }

    private static Sheet wishing(ProposalWishes wishes) {
        return new Sheet(Ways.STREET_LIGHTS, wishes, CollectiveContact.EMPTY);
    }

    private static Sheet by(CollectiveContact contact) {
        return new Sheet(Ways.STREET_LIGHTS, ProposalWishes.stated(), contact);
    }

    private void second(Viewer viewer, long id) {
        Signatures.run(place, viewer, () -> seconding.second(viewer, id, "很有必要"));
    }

    private String figure(String key) {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("12-3"), Instant.now().plusSeconds(5)).stream()
                .filter(one -> one.key().equals(key)).findFirst().orElseThrow().value().toString());
    }
}
