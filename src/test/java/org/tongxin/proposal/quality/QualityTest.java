package org.tongxin.proposal.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Finding;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.proposal.solicitation.Neighbours;

/** The effort of a year, and what marks and decisions say before and after it. */
@ProgramTest
class QualityTest {

    static final String MARKED = "review: {quality: [{code: evidence, label: 调研充分, most: 40}, {code: format, label: 格式规范, most: 10}]}";

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Neighbours neighbours;
    @Autowired QualityDesk desk;
    @Autowired QualityReader reader;
    @Autowired ReviewDesk reviews;
    @Autowired MergeDesk mergers;
    @Autowired Committees committees;

    Town.Place place;
    Viewer clerk;

    @BeforeEach
    void found() {
        place = town.found();
        clerk = place.the(Role.PROPOSALS_CLERK);
        ways.rules(place, MARKED);
    }

    @Test
    @Proves(value = {"M040"}, page = "/quality")
    void marks_given_in_review_are_averaged_by_criterion_and_plenary() {
        marked(20, 6);
        marked(30, 8);
        long next = neighbours.plenary(place, LocalDate.now().plusDays(30));
        marked(36, 10);

        var before = year(place.session());
        assertThat(before.mark("evidence")).satisfies(mark -> {
            assertThat(mark.marked()).isEqualTo(2);
            assertThat(mark.average()).isEqualByComparingTo("25.0");
            assertThat(mark.percent()).isEqualByComparingTo("62.5");
        });
        var after = year(next);
        assertThat(after.mark("evidence").percent()).isEqualByComparingTo("90.0");
        assertThat(QualityView.signed(QualityView.change(before.mark("evidence").percent(), after.mark("evidence").percent()))).isEqualTo("+27.5");
        assertThat(after.mark("format").percent()).isEqualByComparingTo("100.0");
    }

    @Test
    @Proves({"M040"})
    void what_was_withdrawn_is_not_among_the_filed_and_guests_only_where_they_count() {
        ways.rules(place, "signing: {guests: true, guests-counted: false}");
        long kept = ways.filed(place);
        long withdrawn = ways.filed(place);
        place.as(Role.PROPOSALS_CLERK, () -> mergers.withdrawFiled(clerk, withdrawn, "提案者书面申请"));
        assertThat(year(place.session())).satisfies(year -> assertThat(year.received() + "/" + year.filed()).isEqualTo("2/1"));
        ways.backdate(place, "update proposal.proposal set by_guest = true where id = " + kept);
        assertThat(year(place.session())).satisfies(year -> assertThat(year.received() + "/" + year.filed()).isEqualTo("1/0"));
    }

    @Test
    @Proves(value = {"M040"}, page = "/quality")
    void the_share_filed_and_the_reasons_of_the_declined_are_of_those_received() {
        marked(20, 6);
        declined("empty");
        declined("personal");
        declined("empty");
        var year = year(place.session());
        assertThat(year.received()).isEqualTo(4);
        assertThat(year.filedShare()).isEqualByComparingTo(new BigDecimal("25.0"));
        assertThat(year.declined()).containsExactly(Map.entry("empty", 2L), Map.entry("personal", 1L));
        assertThat(year.declinedShare("empty")).isEqualByComparingTo("50.0");
    }

    @Test
    @Proves(value = {"M040"}, page = "/quality")
    void an_effort_has_actions_that_are_ticked_off_with_what_came_of_them() {
        act(() -> desk.write(clerk, place.session(), "提案质量提升行动", "少而精"));
        act(() -> desk.add(clerk, place.session(), "举办提案撰写培训", "提案委", LocalDate.now().minusDays(1)));
        var action = drive().actions().getFirst();
        assertThat(action.overdue(LocalDate.now())).isTrue();
        assertThatThrownBy(() -> act(() -> desk.done(clerk, action.id(), " "))).hasMessage("quality.refused.outcome");
        act(() -> desk.done(clerk, action.id(), "培训委员四十六人次"));
        assertThat(drive().actions().getFirst().outcome()).isEqualTo("培训委员四十六人次");
        assertThat(drive().actions().getFirst().overdue(LocalDate.now())).isFalse();
        act(() -> desk.undo(clerk, action.id()));
        assertThat(drive().actions().getFirst().doneOn()).isNull();
    }

    @Test
    void there_is_one_effort_a_year_and_writing_again_changes_it() {
        act(() -> desk.write(clerk, place.session(), "质量年", ""));
        act(() -> desk.write(clerk, place.session(), "质量提升年", "严把立案关"));
        assertThat(drive().name()).isEqualTo("质量提升年");
        assertThat(ways.query(place, "select count(*) from proposal.quality_drive", Long.class)).containsExactly(1L);
    }

    @Test
    void another_committee_has_no_part_in_it() {
        act(() -> desk.write(clerk, place.session(), "质量年", ""));
        act(() -> desk.add(clerk, place.session(), "培训", "", LocalDate.now()));
        long action = drive().actions().getFirst().id();
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () -> desk.done(elsewhere.the(Role.PROPOSALS_CLERK), action, "完成")))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () -> desk.write(elsewhere.the(Role.PROPOSALS_CLERK), place.session(), "质量年", "")))
                .hasMessage("quality.refused.session");
    }

    private void marked(int evidence, int format) {
        long id = ways.submitted(place);
        place.as(Role.FIRST_REVIEWER, () -> reviews.pass(place.the(Role.FIRST_REVIEWER), id, ways.version(place, id),
                new Finding("同意", null, Map.of("evidence", evidence, "format", format))));
    }

    private void declined(String reason) {
        long id = ways.submitted(place);
        place.as(Role.FIRST_REVIEWER, () -> reviews.decline(place.the(Role.FIRST_REVIEWER), id, ways.version(place, id), reason, "letter", "另行研究"));
    }

    private QualityView.Year year(long session) {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.year(committees.session(session)));
    }

    private QualityView.Drive drive() {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.drive(place.session())).orElseThrow();
    }

    private void act(Runnable work) {
        place.as(Role.PROPOSALS_CLERK, work);
    }
}
