package org.tongxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Role;
import org.tongxin.ui.Refusal;

@ProgramTest
@RecordApplicationEvents
class ClocksTest {

    private static final String CASE = "proposal:12";
    private static final LocalDate ASSIGNED = LocalDate.parse("2026-09-21");

    @Autowired
    Clocks clocks;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Holidays holidays;

    @Autowired
    HolidayDesk desk;

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @AfterEach
    void restore() {
        desk.importNotice(2026, shipped(2026, ""));
    }

    @Test
    void the_shipped_notices_are_there_from_the_start() {
        assertThat(holidays.years()).contains(2016, 2020, 2026);
        assertThat(holidays.ofYear(2026)).containsExactlyElementsOf(
                ShippedHolidays.read().stream().filter(day -> day.noticeYear() == 2026).toList());
    }

    @Test
    void a_started_clock_has_the_deadline_that_its_explanation_gives() {
        long id = start(CASE, "sign", ASSIGNED, Limit.workingDays(5));
        assertThat(here(() -> deadlines.due(CASE, "sign"))).contains(LocalDate.parse("2026-09-29"));
        var explained = here(() -> deadlines.explain(id)).orElseThrow();
        assertThat(explained.due()).contains(LocalDate.parse("2026-09-29"));
        assertThat(explained.excluded()).extracting(Explanation.Day::name).containsExactly("中秋节", "中秋节", "中秋节");
    }

    @Test
    void only_one_clock_runs_for_a_subject_and_step() {
        start(CASE, "sign", ASSIGNED, Limit.workingDays(3));
        assertThatThrownBy(() -> start(CASE, "sign", ASSIGNED, Limit.workingDays(3)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("calendar.refused.running"));
        place.as(Role.UNIT_CLERK, () -> clocks.stop(CASE, "sign"));
        start(CASE, "sign", ASSIGNED.plusDays(7), Limit.workingDays(3));
        assertThat(here(() -> deadlines.running(CASE))).hasSize(1);
    }

    @Test
    void a_stopped_clock_runs_on_with_the_day_it_had() {
        start(CASE, "review", ASSIGNED.minusDays(30), Limit.workingDays(3));
        place.as(Role.PROPOSALS_CLERK, () -> clocks.stop(CASE, "review"));
        start(CASE, "review", ASSIGNED, Limit.workingDays(5));
        place.as(Role.PROPOSALS_CLERK, () -> clocks.stopAll(CASE));
        assertThat(here(() -> deadlines.due(CASE, "review"))).isEmpty();
        place.as(Role.PROPOSALS_CLERK, () -> {
            clocks.runOn(CASE, "review");
            clocks.runOn(CASE, "review");
            clocks.runOn(CASE, "assign");
        });
        assertThat(here(() -> deadlines.running(CASE))).as("the last one, and it alone").hasSize(1);
        assertThat(here(() -> deadlines.due(CASE, "review"))).contains(LocalDate.parse("2026-09-29"));
    }

    @Test
    void a_paused_clock_has_no_deadline_until_it_goes_on() {
        start(CASE, "reply", ASSIGNED, Limit.workingDays(5));
        place.as(Role.UNIT_HEAD, () -> clocks.pause(CASE, "reply", LocalDate.parse("2026-09-23"), "补充调研"));
        assertThat(here(() -> deadlines.due(CASE, "reply"))).isEmpty();
        assertThat(here(() -> deadlines.running(CASE))).extracting(RunningClock::paused).containsExactly(true);
        var due = here(() -> clocks.resume(CASE, "reply", LocalDate.parse("2026-09-28")));
        assertThat(due).isEqualTo("2026-10-08");
        assertThat(here(() -> deadlines.due(CASE, "reply"))).contains(due);
    }

    @Test
    void pauses_do_not_overlap_and_need_a_reason() {
        start(CASE, "reply", ASSIGNED, Limit.months(3));
        place.as(Role.UNIT_HEAD, () -> clocks.pause(CASE, "reply", LocalDate.parse("2026-10-12"), "补充调研"));
        refused("calendar.refused.paused", () -> clocks.pause(CASE, "reply", LocalDate.parse("2026-10-14"), "再调研"));
        refused("calendar.refused.resumed-too-early", () -> clocks.resume(CASE, "reply", LocalDate.parse("2026-10-11")));
        place.as(Role.UNIT_HEAD, () -> clocks.resume(CASE, "reply", LocalDate.parse("2026-10-19")));
        refused("calendar.refused.not-paused", () -> clocks.resume(CASE, "reply", LocalDate.parse("2026-10-20")));
        refused("calendar.refused.pause-overlaps", () -> clocks.pause(CASE, "reply", LocalDate.parse("2026-10-18"), "再调研"));
        refused("calendar.refused.reason", () -> clocks.pause(CASE, "reply", LocalDate.parse("2026-11-02"), " "));
        refused("calendar.refused.not-running", () -> clocks.pause(CASE, "sign", LocalDate.parse("2026-11-02"), "调研"));
    }

    @Test
    void an_extension_is_shown_before_it_is_given_and_then_holds() {
        long id = start(CASE, "reply", LocalDate.parse("2026-06-22"), Limit.months(3));
        var shown = here(() -> deadlines.explainExtended(CASE, "reply", Limit.months(1))).orElseThrow();
        assertThat(here(() -> deadlines.due(CASE, "reply"))).contains(LocalDate.parse("2026-09-22"));
        var due = here(() -> clocks.extend(CASE, "reply", Limit.months(1), "情况复杂", 7, LocalDate.parse("2026-09-14")));
        assertThat(due).contains(LocalDate.parse("2026-10-22")).isEqualTo(shown.due());
        var extension = here(() -> deadlines.explain(id)).orElseThrow().legs().getLast().extension();
        assertThat(extension).isNotNull();
        assertThat(extension.approvedBy()).isEqualTo(place.the(Role.PROPOSALS_CLERK).account());
        assertThat(extension.reason()).isEqualTo("情况复杂");
    }

    @Test
    void overdue_is_a_question_of_today() {
        var today = LocalDate.now(clock);
        start(CASE, "sign", today.minusDays(60), Limit.days(30));
        start(CASE, "reply", today, Limit.months(3));
        assertThat(here(() -> deadlines.running(CASE))).extracting(RunningClock::overdue).containsExactly(true, false);
        assertThat(here(() -> deadlines.dueBy(today))).extracting(RunningClock::step).containsExactly("sign");
        place.as(Role.UNIT_CLERK, () -> clocks.stopAll(CASE));
        assertThat(here(() -> deadlines.dueBy(today))).isEmpty();
    }

    @Test
    void a_new_holiday_moves_the_deadlines_of_every_committee_and_tells_of_each() {
        long mine = start(CASE, "sign", ASSIGNED, Limit.workingDays(3));
        long unmoved = start(CASE, "reply", LocalDate.parse("2026-03-02"), Limit.workingDays(5));
        start("proposal:13", "sign", ASSIGNED, Limit.workingDays(3));
        place.as(Role.UNIT_CLERK, () -> clocks.stopAll("proposal:13"));
        var other = town.found();
        long theirs = other.ask(Role.PROPOSALS_CLERK, () -> clocks.start(
                CASE, "sign", "签收", ASSIGNED, Limit.workingDays(3), "交办", Whom.unit(other.schools())));

        var imported = here(() -> desk.importNotice(2026, shipped(2026, "2026-09-23,off,特别放假\n")));

        assertThat(here(() -> deadlines.due(CASE, "sign"))).contains(LocalDate.parse("2026-09-28"));
        assertThat(other.ask(Role.PROPOSALS_CLERK, () -> deadlines.due(CASE, "sign"))).contains(LocalDate.parse("2026-09-28"));
        var moved = events.stream(DeadlineMoved.class)
                .filter(event -> event.committee() == place.id() || event.committee() == other.id())
                .toList();
        assertThat(moved).extracting(DeadlineMoved::clock).containsExactly(mine, theirs).doesNotContain(unmoved);
        assertThat(moved.getFirst()).isEqualTo(new DeadlineMoved(place.id(), mine, CASE, "sign", "签收", LocalDate.parse("2026-09-24"),
                LocalDate.parse("2026-09-28"), place.housing(), null));
        assertThat(imported.moved()).isGreaterThanOrEqualTo(2);
        assertThat(imported.days()).isEqualTo(holidays.ofYear(2026).size());
    }

    @Test
    void an_import_that_was_cut_off_is_finished_at_the_next_start() {
        start(CASE, "sign", ASSIGNED, Limit.workingDays(3));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into calendar.holiday values ('2026-09-23', 'OFF', '特别放假', 2026)").update();
            jdbc.sql("insert into calendar.holiday_import (first_day, last_day, imported_at) values ('2026-09-23', '2026-09-23', now())")
                    .update();
        });
        assertThat(here(() -> deadlines.due(CASE, "sign"))).contains(LocalDate.parse("2026-09-24"));
        desk.prepare();
        assertThat(here(() -> deadlines.due(CASE, "sign"))).contains(LocalDate.parse("2026-09-28"));
    }

    @Test
    void a_clock_started_while_a_notice_is_imported_is_counted_with_it() throws Exception {
        var importing = Executors.newSingleThreadExecutor();
        try (importing) {
            var imported = here(() -> transaction.execute(status -> {
                clocks.start(CASE, "sign", "签收", ASSIGNED, Limit.workingDays(3), "交办", Whom.NOBODY);
                var running = importing.submit(() -> desk.importNotice(2026, shipped(2026, "2026-09-23,off,特别放假\n")));
                assertThat(running).as("waits for the clock to be committed").failsWithin(Duration.ofMillis(300));
                return running;
            }));
            assertThat(imported.get(10, TimeUnit.SECONDS).moved()).isGreaterThanOrEqualTo(1);
        }
        assertThat(here(() -> deadlines.due(CASE, "sign"))).contains(LocalDate.parse("2026-09-28"));
    }

    @Test
    void a_notice_is_not_imported_while_long_work_holds_the_calendar() throws Exception {
        var importing = Executors.newSingleThreadExecutor();
        try (importing) {
            transaction.executeWithoutResult(status -> {
                holidays.years();
                var running = importing.submit(() -> desk.importNotice(2026, shipped(2026, "2026-09-23,off,特别放假\n")));
                assertThat(running).failsWithin(Duration.ofSeconds(20)).withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(Refusal.class);
            });
        }
        assertThat(holidays.ofYear(2026)).noneMatch(day -> day.name().equals("特别放假"));
    }

    @Test
    void a_rejected_notice_changes_nothing() {
        var before = holidays.ofYear(2026);
        assertThatThrownBy(() -> desk.importNotice(2026, "2026-01-01,off,元旦\n2026-13-01,off,春节")).isInstanceOf(NoticeRejected.class);
        assertThatThrownBy(() -> desk.importNotice(2027, "2026-12-31,off,元旦\n2027-01-01,off,元旦\n2026-12-31,off,元旦"))
                .isInstanceOf(NoticeRejected.class);
        assertThat(holidays.ofYear(2026)).isEqualTo(before);
        assertThat(holidays.ofYear(2027)).isEmpty();
    }

    @Test
    void the_database_shows_no_clock_of_another_committee() {
        long id = start(CASE, "sign", ASSIGNED, Limit.workingDays(3));
        var other = town.found();
        assertThat(other.ask(Role.PROPOSALS_CLERK, () -> deadlines.explain(id))).isEmpty();
        assertThat(other.ask(Role.PROPOSALS_CLERK, () -> deadlines.running(CASE))).isEmpty();
        var seen = Scope.get(other.id(), Scope.NONE, () -> transaction.execute(status -> List.of(
                jdbc.sql("select count(*) from calendar.clock where id = " + id).query(Long.class).single(),
                jdbc.sql("select count(*) from calendar.clock_pause").query(Long.class).single())));
        assertThat(seen).containsExactly(0L, 0L);
    }

    private long start(String subject, String step, LocalDate on, Limit limit) {
        return here(() -> clocks.start(subject, step, "签收", on, limit, "交办", Whom.unit(place.housing())));
    }

    private <T> T here(Supplier<T> work) {
        return place.ask(Role.PROPOSALS_CLERK, work);
    }

    private void refused(String key, Runnable act) {
        assertThatThrownBy(() -> place.as(Role.UNIT_HEAD, act))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static String shipped(int year, String more) {
        return more + ShippedHolidays.read().stream()
                .filter(day -> day.noticeYear() == year)
                .map(day -> day.date() + "," + day.kind().name().toLowerCase(java.util.Locale.ROOT) + "," + day.name())
                .collect(Collectors.joining("\n"));
    }
}
