package org.tongxin.proposal.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.handling.ContactDesk;

/** The list of what is handled: live rows, progress, urging and signing off. */
@ProgramTest
class RosterTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired RosterDesk desk;
    @Autowired RosterReader reader;
    @Autowired RosterIssues issues;
    @Autowired UrgingDesk urgings;
    @Autowired ContactDesk contacts;
    @Autowired EvaluationDesk evaluations;

    Town.Place place;
    Viewer housing;
    Viewer schools;
    Viewer clerk;

    @BeforeEach
    void found() {
        place = town.found();
        housing = place.the(Role.UNIT_CLERK);
        schools = Ways.schools(place);
        clerk = place.the(Role.PROPOSALS_CLERK);
    }

    @Test
    @Proves(value = {"M011"}, page = "/roster")
    void a_case_stands_in_the_list_from_its_assignment_on_with_all_its_columns() {
        long id = ways.filed(place);
        assertThat(rows(clerk)).isEmpty();
        long row = ways.assigned(place, id, new Hands(List.of(place.housing()), List.of(place.schools()))).getFirst();
        office(() -> desk.name(clerk, List.of(row), "副县长", "杨军"));
        unit(() -> desk.progress(housing, row, "已完成现场勘查。", ""));

        var listed = rows(clerk).getFirst();
        assertThat(listed.title()).isEqualTo("关于在文昌路增设路灯的建议");
        assertThat(listed.unitName()).isEqualTo("住建局");
        assertThat(listed.coUnits()).isEqualTo("教育局");
        assertThat(listed.leader()).isEqualTo("副县长");
        assertThat(listed.responsible()).isEqualTo("杨军");
        assertThat(listed.progress()).isEqualTo("已完成现场勘查。");
        assertThat(listed.due()).isAfter(LocalDate.now().plusDays(80));
        assertThat(listed.overdue()).isFalse();
        assertThat(rows(clerk, RosterFilter.ALL.unit(place.schools()))).as("a co-unit has no row of its own").isEmpty();
        assertThat(reader(clerk, new RosterFilter(null, null, "副县长", null, null, null))).hasSize(1);
        assertThat(reader(clerk, new RosterFilter(null, null, "县长", null, null, null))).isEmpty();
    }

    @Test
    @Proves(value = {"M011"}, page = "/roster")
    void a_passed_deadline_shows_without_anything_being_stored() {
        long row = assigned();
        var late = "update calendar.clock set started_on = current_date - 100, due_on = current_date - %d where step = 'reply-" + row + "'";
        ways.backdate(place, late.formatted(1));
        assertThat(rows(clerk, RosterFilter.ALL.state("overdue"))).extracting(RosterRow::id).containsExactly(row);
        ways.backdate(place, late.formatted(-1));
        assertThat(rows(clerk, RosterFilter.ALL.state("overdue"))).isEmpty();
    }

    @Test
    @Proves(value = {"M012"}, page = "/roster")
    void an_issued_list_is_closed_item_by_item_by_unit_and_office() {
        long id = ways.filed(place);
        long row = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        assertThat(place.ask(Role.PROPOSALS_CLERK, () -> issues.issue(clerk, ""))).isEqualTo(1);
        assertThatThrownBy(() -> unit(() -> desk.tick(housing, row))).hasMessage("roster.refused.not-answered");
        assertThatThrownBy(() -> office(() -> desk.confirm(clerk, row))).hasMessage("roster.refused.unit-first");
        ways.replied(place, housing, row);
        assertThatThrownBy(() -> unit(() -> desk.tick(schools, row))).isInstanceOf(NoSuchCase.class);
        unit(() -> desk.tick(housing, row));
        assertThat(rows(clerk, RosterFilter.ALL.state("to-confirm"))).hasSize(1);
        office(() -> desk.confirm(clerk, row));

        assertThat(rows(clerk, RosterFilter.ALL.state("ticked"))).hasSize(1);
        assertThat(ways.history(place, id)).containsSubsequence("ticked-by-unit", "ticked-by-office");
    }

    @Test
    @Proves("M012")
    void signing_off_is_taken_back_with_a_reason() {
        long id = ways.answered(place);
        long row = ways.inForce(place, id).getFirst();
        unit(() -> desk.tick(housing, row));
        assertThatThrownBy(() -> unit(() -> desk.untick(housing, row, " "))).hasMessage("proposal.refused.opinion-missing");
        unit(() -> desk.untick(housing, row, "附件有误"));
        unit(() -> desk.tick(housing, row));
        office(() -> desk.confirm(clerk, row));
        assertThatThrownBy(() -> unit(() -> desk.untick(housing, row, "还要补充"))).hasMessage("roster.refused.confirmed");
        office(() -> desk.untick(clerk, row, "现场核查未完成"));
        assertThat(rows(clerk, RosterFilter.ALL.state("to-tick"))).hasSize(1);
        assertThat(ways.history(place, id)).containsSubsequence("ticked-by-unit", "unticked", "ticked-by-unit", "ticked-by-office", "unticked");
    }

    @Test
    void a_unit_sees_its_own_rows_only() {
        long row = assigned();
        assertThat(place.ask(Role.UNIT_CLERK, () -> reader.all(housing, RosterFilter.ALL))).extracting(RosterRow::id).containsExactly(row);
        assertThat(place.ask(Role.UNIT_CLERK, () -> reader.all(schools, RosterFilter.ALL))).isEmpty();
        var elsewhere = town.found();
        assertThat(elsewhere.ask(Role.PROPOSALS_CLERK, () -> reader.all(elsewhere.the(Role.PROPOSALS_CLERK), RosterFilter.ALL))).isEmpty();
    }

    @Test
    @Proves(value = {"M015"}, page = "/roster")
    void the_list_shows_how_often_unit_proposer_and_committee_talked() {
        long id = ways.filed(place);
        long row = ways.assigned(place, id, Hands.of(place.housing())).getFirst();
        var note = new ContactDesk.Note("meeting", LocalDate.of(2026, 1, 20), "文昌路", "李梅、丁小燕", "商定先装学校门口。");
        unit(() -> contacts.log(housing, id, row, note));
        place.as(Role.MEMBER, () -> contacts.log(place.the(Role.MEMBER), id, null, note));
        office(() -> contacts.log(clerk, id, null, note));
        assertThat(rows(clerk).getFirst().contacts()).isEqualTo(3);
    }

    @Test
    @Proves(value = {"M023"}, page = "/supervision")
    void each_side_urges_once_in_its_time_and_the_unit_answers_by_progress() {
        long row = assigned();
        office(() -> urgings.urge(clerk, row, "请尽快面商。"));
        assertThatThrownBy(() -> office(() -> urgings.urge(clerk, row, "再催。"))).hasMessage("roster.refused.urged-lately");
        var government = place.the(Role.SUPERVISION_OFFICE);
        place.as(Role.SUPERVISION_OFFICE, () -> urgings.urge(government, row, "请报送进展。"));
        assertThat(rows(clerk).getFirst().urgings()).isEqualTo(2);
        ways.backdate(place, "update proposal.urging set urged_at = urged_at - interval '8 days' where assignment_id = " + row);
        office(() -> urgings.urge(clerk, row, "第二次催办。"));
        assertThat(ways.query(place, "select side from proposal.urging where assignment_id = %d order by id".formatted(row), String.class))
                .containsExactly("COMMITTEE", "GOVERNMENT", "COMMITTEE");
    }

    @Test
    @Proves("M028")
    void what_is_counted_by_unit_is_what_the_list_of_that_state_shows() {
        long satisfied = ways.answered(place);
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), satisfied, Rating.of("satisfied", "satisfied", "")));
        long late = ways.assigned(place, ways.filed(place), Hands.of(place.housing())).getFirst();
        ways.backdate(place, "update calendar.clock set started_on = current_date - 100, due_on = current_date - 1 where step = 'reply-" + late + "'");
        ways.assigned(place, ways.filed(place), Hands.of(place.schools()));

        var loads = place.ask(Role.PROPOSALS_CLERK, () -> reader.loads(clerk, RosterFilter.ALL));
        assertThat(loads).extracting(UnitLoad::unitName).containsExactly("住建局", "教育局");
        assertThat(loads.getFirst()).extracting(UnitLoad::assigned, UnitLoad::signedInTime, UnitLoad::repliedInTime, UnitLoad::late,
                UnitLoad::overdue, UnitLoad::satisfied).containsExactly(2L, 1L, 1L, 1L, 1L, 1L);
        for (var load : loads) {
            for (var state : UnitLoad.COUNTED) {
                assertThat(rows(clerk, RosterFilter.ALL.unit(load.unit()).state(state.key()))).as(load.unitName() + state).hasSize((int) load.of(state));
            }
        }
    }

    @Test
    void a_case_taken_over_without_a_clock_is_late_by_the_rules() {
        long row = assigned();
        ways.backdate(place, "update proposal.assignment set assigned_at = assigned_at - interval '200 days' where id = " + row);
        ways.backdate(place, "update calendar.clock set subject = 'taken-over:1' where step = 'reply-" + row + "'");
        assertThat(rows(clerk, RosterFilter.ALL.state("overdue"))).extracting(RosterRow::id).containsExactly(row);
        assertThat(rows(clerk).getFirst().due()).isBefore(LocalDate.now());
    }

    @Test
    void pages_follow_one_another_without_gap() {
        for (int i = 0; i < 52; i++) {
            ways.assigned(place, ways.filed(place), Hands.of(place.housing()));
        }
        var first = place.ask(Role.PROPOSALS_CLERK, () -> reader.page(clerk, RosterFilter.ALL));
        var second = place.ask(Role.PROPOSALS_CLERK, () -> reader.page(clerk, first.next()));
        assertThat(first.rows()).hasSize(50);
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(second.rows()).extracting(RosterRow::caseLabel).containsExactly("051", "052");
    }

    private long assigned() {
        return ways.assigned(place, ways.filed(place), Hands.of(place.housing())).getFirst();
    }

    private List<RosterRow> rows(Viewer viewer) {
        return rows(viewer, RosterFilter.ALL);
    }

    private List<RosterRow> rows(Viewer viewer, RosterFilter filter) {
        return reader(viewer, filter);
    }

    private List<RosterRow> reader(Viewer viewer, RosterFilter filter) {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.all(viewer, filter));
    }

    private void office(Runnable act) {
        place.as(Role.PROPOSALS_CLERK, act);
    }

    private void unit(Runnable act) {
        place.as(Role.UNIT_CLERK, act);
    }
}
