package org.tongxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongxin.Proves;
import org.tongxin.demo.PlannedProposal.Filed;
import org.tongxin.proposal.MeetingKind;

class DemoCountsTest {

    private static final DemoPlan PLAN = DemoPlan.of(LocalDate.of(2026, 11, 24));

    @Test
    void the_plan_holds_what_the_published_figures_need() {
        assertThat(PLAN.committees()).isNotEmpty().allMatch(PlannedCommittee::demonstration);
        assertThat(count("haiyuan", 2024)).isEqualTo("127 46 46 46");
        assertThat(count("jingyuan", 2024)).endsWith(" 89 89 89");
        assertThat(total("pingluo")).isEqualTo("756 283 271");
    }

    @Test
    @Proves({"F079", "F080"})
    void the_plan_holds_the_meetings_that_were_reported() {
        var held = Gatherings.of(committee("jingyuan")).stream().filter(meeting -> meeting.session().year() == 2024).toList();
        assertThat(held).filteredOn(meeting -> meeting.kind() == MeetingKind.ASSIGNMENT || meeting.kind() == MeetingKind.SUPERVISION).hasSize(4);
        assertThat(held).filteredOn(meeting -> meeting.kind() == MeetingKind.FOLLOW_UP).hasSize(6)
                .allMatch(meeting -> meeting.unit() != null && meeting.heldOn().getYear() == 2024);
        PLAN.committees().forEach(committee -> assertThat(Gatherings.of(committee)).as(committee.name()).isNotEmpty()
                .allMatch(meeting -> !meeting.cases().isEmpty() && !meeting.minutes().isBlank() && meeting.heldOn().isBefore(LocalDate.of(2026, 11, 24))));
    }

    @Test
    @Proves({"F157", "F160", "F161"})
    void a_district_files_answers_and_satisfies_what_its_review_says() {
        assertThat(count("xixia", 2024)).isEqualTo("68 41 41 41");
        assertThat(committee("xixia").proposals().stream().filter(DemoCountsTest::satisfied).count()).isEqualTo(41);
    }

    private static boolean satisfied(PlannedProposal proposal) {
        return proposal.outcome() instanceof Filed filed && filed.handling() != null && filed.handling().evaluation() != null
                && filed.handling().evaluation().satisfied();
    }

    @Test
    @Proves({"M019", "F078"})
    void the_plan_has_leaders_supervise_ten_key_proposals_of_eighty_nine() {
        var keyed = KeySelections.keyed(committee("jingyuan"));
        assertThat(keyed.entrySet().stream().filter(one -> one.getKey().year() == 2024).flatMap(one -> one.getValue().stream())).hasSize(10);
        assertThat(keyed.entrySet().stream().filter(one -> one.getKey().year() == 2026)).as("some are under way").isNotEmpty();
    }

    @Test
    void titles_are_unique_within_a_committee() {
        PLAN.committees().forEach(committee -> assertThat(committee.proposals().stream().map(PlannedProposal::title))
                .as(committee.name()).doesNotHaveDuplicates());
    }

    @Test
    void no_text_still_holds_a_placeholder() {
        PLAN.committees().forEach(committee -> committee.proposals().forEach(proposal ->
                assertThat(proposal.title() + proposal.situation() + proposal.analysis() + proposal.asks()).doesNotContain("{", "}", "null")));
    }

    /** Received, filed, replied, closed of a year's session. */
    private static String count(String code, int year) {
        var of = committee(code).proposals().stream().filter(one -> one.session() != null && one.session().year() == year).toList();
        return of.size() + " " + of.stream().filter(one -> one.outcome() instanceof Filed).count()
                + " " + of.stream().filter(one -> one.outcome() instanceof Filed filed && filed.handling() != null && filed.handling().reply() != null).count()
                + " " + of.stream().filter(one -> one.outcome() instanceof Filed filed && filed.handling() != null && filed.handling().closedAt() != null).count();
    }

    private static String total(String code) {
        var of = committee(code).proposals().stream().filter(one -> one.session() != null && one.session().year() <= 2021).toList();
        return of.size() + " " + of.stream().filter(one -> one.outcome() instanceof Filed).count()
                + " " + of.stream().filter(one -> one.outcome() instanceof Filed filed && filed.handling() != null && filed.handling().closedAt() != null).count();
    }

    private static PlannedCommittee committee(String code) {
        return PLAN.committees().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
