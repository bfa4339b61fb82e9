package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.Proves;
import org.tongxin.calendar.HolidayDesk;
import org.tongxin.calendar.Holidays;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.archive.ArchiveDesk;
import org.tongxin.proposal.checkpoint.CheckpointRules;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.Stance;

/** What holds in every committee, whatever its method: asserted under each shipped rulebook and under one written by a test. */
class EveryCommitteeWayTest extends CommitteeAtWork {

    @Autowired HolidayDesk holidayDesk;
    @Autowired Holidays holidays;
    @Autowired ArchiveDesk archives;

    @ParameterizedTest
    @ValueSource(strings = {"haiyuan", "jingyuan", "xixia", "zhongwei", "pingluo", "sixth"})
    @Proves(value = {"M029", "M032"}, page = "/proposals/{id}")
    void the_proposer_alone_rates_and_no_unit_ever_does(String committee) {
        begin(committee);
        long id = filed();
        answer(id);
        var alsoMember = new Viewer(housing.account(), "经办人兼委员", null, Set.of(Role.MEMBER, Role.UNIT_CLERK), Set.of(place.housing()), null);
        assertThatThrownBy(() -> unit(() -> evaluations.rate(alsoMember, id, SixthCommittee.rating(committee)))).isInstanceOf(NoSuchCase.class);
        for (var role : List.of(Role.UNIT_CLERK, Role.UNIT_HEAD, Role.PROPOSALS_CLERK)) {
            assertThat(send(role, MockMvcRequestBuilders.post("/" + place.code() + "/proposals/" + id + "/evaluation")
                    .param("attitude", "satisfied").param("result", "satisfied")).getStatus()).as(role.name()).isEqualTo(403);
        }
        assertThat(ways.query(place, "select count(*) from proposal.evaluation where proposal_id = " + id, Long.class)).containsExactly(0L);
        rate(id, SixthCommittee.rating(committee));
        assertThat(ways.query(place, "select account_id from proposal.evaluation where proposal_id = " + id, Long.class))
                .containsExactly(place.the(Role.MEMBER).account());
    }

    @ParameterizedTest
    @ValueSource(strings = {"haiyuan", "jingyuan", "xixia", "zhongwei", "pingluo", "sixth"})
    @Proves(value = {"M033"}, page = "/archives")
    void no_session_is_archived_before_each_filed_case_has_its_answer_and_its_rating(String committee) {
        begin(committee);
        long id = filed();
        assertThatThrownBy(this::archive).hasMessage("archive.refused.exceptions");
        answer(id);
        assertThatThrownBy(this::archive).as("nobody has rated it").hasMessage("archive.refused.exceptions");
        rate(id, SixthCommittee.rating(committee));
        close(id);
        archive();
        assertThat(ways.query(place, "select session_id from proposal.archive where reopened_at is null", Long.class))
                .containsExactly(place.session());
    }

    @ParameterizedTest
    @ValueSource(strings = {"haiyuan", "jingyuan", "xixia", "zhongwei", "pingluo", "sixth"})
    @Proves(value = {"M028"}, page = "/proposals/{id}")
    void a_holiday_that_is_moved_moves_the_running_day(String committee) {
        begin(committee);
        long id = filed();
        keepAt(id, CheckpointRules.Milestone.ASSIGNED);
        long assignment = assigned(id);
        var before = due(id, "sign-" + assignment);
        int year = holidays.years().stream().max(Integer::compare).orElseThrow();
        var notice = holidays.ofYear(year).stream().filter(day -> !day.date().equals(before))
                .map(day -> day.date() + "," + day.kind().name().toLowerCase(java.util.Locale.ROOT) + "," + day.name()).collect(Collectors.joining("\n"));
        try {
            holidayDesk.importNotice(year, notice + "\n" + before + ",off,特别放假\n");
            assertThat(due(id, "sign-" + assignment)).isAfter(before);
            assertThat(page(Role.UNIT_CLERK, "/proposals/" + id)).contains(due(id, "sign-" + assignment).toString());
        } finally {
            holidayDesk.importNotice(year, notice);
        }
        assertThat(due(id, "sign-" + assignment)).as("and back again").isEqualTo(before);
    }

    private void begin(String committee) {
        if (committee.equals("sixth")) {
            worksByText(SixthCommittee.YAML);
        } else {
            worksBy(committee);
        }
    }

    /** From the assignment to the issued letter, by whatever this committee asks for on the way. */
    private void answer(long id) {
        keepAt(id, CheckpointRules.Milestone.ASSIGNED);
        long assignment = assigned(id);
        keepAt(id, CheckpointRules.Milestone.SIGNED);
        ways.signed(place, housing, assignment);
        talk(housing, id, assignment, "visit");
        keepAt(id, CheckpointRules.Milestone.CONTACTED);
        keepAt(id, CheckpointRules.Milestone.REPLIED);
        handIn(housing, assignment, rules(ProposalRules.class).replyClasses().getFirst().code(), Stance.ACCEPTED, Stance.ACCEPTED);
        issue(housing, assignment);
    }

    private void close(long id) {
        if (!status(id).equals("CLOSED")) {
            keepAt(id, CheckpointRules.Milestone.CLOSED);
            office(() -> evaluations.close(clerk, id, "已回访提案者"));
        }
    }

    private void keepAt(long id, CheckpointRules.Milestone milestone) {
        rules(CheckpointRules.class).items().stream().filter(item -> item.obligatory() && item.at() == milestone)
                .forEach(item -> keep(item.by() == CheckpointRules.Keeper.UNIT ? Role.UNIT_CLERK : Role.PROPOSALS_CLERK, id, item.code()));
    }

    private void archive() {
        office(() -> archives.archive(clerk, place.session()));
    }
}
