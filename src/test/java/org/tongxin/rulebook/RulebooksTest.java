package org.tongxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.ui.Refusal;

/** Versions in the database: what is in force, for whom, and what a failed act leaves behind. */
@ProgramTest
class RulebooksTest {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired Town town;
    @Autowired Rulebooks rulebooks;
    @Autowired RulebookDesk desk;
    @Autowired TransactionTemplate transaction;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    void a_committee_that_published_nothing_works_by_the_defaults_and_reading_writes_nothing() {
        assertThat(titleMax()).isEqualTo(50);
        assertThat(ask(rulebooks::versions)).isEmpty();
    }

    @Test
    void the_sample_becomes_the_first_version_when_a_case_needs_one() {
        long first = ask(rulebooks::currentVersionId);
        assertThat(ask(rulebooks::currentVersionId)).isEqualTo(first);
        assertThat(ask(rulebooks::versions)).singleElement().satisfies(version -> {
            assertThat(version.id()).isEqualTo(first);
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.note()).isEqualTo("样例");
        });
    }

    @Test
    void a_published_version_holds_at_once_and_a_running_case_keeps_its_own() {
        long before = ask(rulebooks::currentVersionId);
        long after = publish("proposal: {title-max: 30}", LONG_AGO);
        assertThat(titleMax()).isEqualTo(30);
        assertThat(ask(rulebooks::currentVersionId)).isEqualTo(after);
        assertThat(ask(() -> rulebooks.of(before).section(ProposalRules.class).titleMax())).isEqualTo(50);
    }

    @Test
    void a_version_of_a_later_day_waits_for_its_day() {
        publish("proposal: {title-max: 30}", LocalDate.now().plusDays(1));
        assertThat(titleMax()).isEqualTo(50);
        assertThat(ask(rulebooks::versions)).extracting(Rulebooks.Version::number).containsExactly(2, 1);
    }

    @Test
    void what_does_not_validate_is_not_stored() {
        assertThatThrownBy(() -> publish("proposal: {title-maks: 30}", LONG_AGO))
                .isInstanceOf(RulebookErrors.class)
                .hasMessageContaining(place.code() + ".yaml 第 1 行第 12 列 proposal.title-maks：没有这个键，是不是想写 title-max？");
        assertThat(ask(rulebooks::versions)).isEmpty();
    }

    @Test
    void a_first_version_that_was_rolled_back_is_not_remembered() {
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> transaction.executeWithoutResult(status -> {
            rulebooks.currentVersionId();
            rulebooks.currentVersionId();
            throw new IllegalStateException("the act fails");
        }))).hasMessage("the act fails");
        long version = ask(rulebooks::currentVersionId);
        assertThat(ask(rulebooks::versions)).extracting(Rulebooks.Version::id).containsExactly(version);
    }

    @Test
    void a_publication_that_was_rolled_back_changes_nothing() {
        long before = ask(rulebooks::currentVersionId);
        place.as(Role.PROPOSALS_DIRECTOR, () -> transaction.executeWithoutResult(status -> {
            rulebooks.publish("proposal: {title-max: 30}", LONG_AGO, "试改", "王强");
            assertThat(rulebooks.current().section(ProposalRules.class).titleMax()).isEqualTo(30);
            status.setRollbackOnly();
        }));
        assertThat(ask(rulebooks::currentVersionId)).isEqualTo(before);
        assertThat(titleMax()).isEqualTo(50);
    }

    @Test
    void many_who_need_the_first_version_at_once_get_the_same_one() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 8).<Callable<Long>>mapToObj(n -> () -> ask(rulebooks::currentVersionId)).toList();
            Set<Long> seen = new HashSet<>();
            for (var answer : people.invokeAll(tasks)) {
                seen.add(answer.get());
            }
            assertThat(seen).hasSize(1);
        }
        assertThat(ask(rulebooks::versions)).hasSize(1);
    }

    @Test
    void another_committee_reads_neither_the_version_nor_what_is_remembered_of_it() {
        long mine = publish("proposal: {title-max: 30}", LONG_AGO);
        assertThat(ask(() -> rulebooks.of(mine).section(ProposalRules.class).titleMax())).isEqualTo(30);
        var other = town.found();
        assertThatThrownBy(() -> other.ask(Role.MEMBER, () -> rulebooks.of(mine))).isInstanceOf(EmptyResultDataAccessException.class);
        assertThat(other.<Integer>ask(Role.MEMBER, () -> rulebooks.current().section(ProposalRules.class).titleMax())).isEqualTo(50);
    }

    @Test
    void a_draft_begun_before_anothers_publication_is_refused() {
        var draft = ask(desk::begin);
        publish("proposal: {title-max: 30}", LONG_AGO);
        assertRefused(new RulebookDesk.Draft(draft.basedOn(), "proposal: {title-max: 40}", LocalDate.now(), "缩短案由"), "changed-meanwhile");
    }

    @Test
    void a_draft_needs_a_change_a_reason_and_a_day_that_is_not_past() {
        var begun = ask(desk::begin);
        var changed = "proposal: {title-max: 40}";
        assertRefused(new RulebookDesk.Draft(begun.basedOn(), begun.yaml() + "# 只改了注释\n", LocalDate.now(), "整理"), "same");
        assertRefused(new RulebookDesk.Draft(begun.basedOn(), changed, LocalDate.now(), "  "), "note-missing");
        assertRefused(new RulebookDesk.Draft(begun.basedOn(), changed, LocalDate.now().minusDays(1), "缩短案由"), "day-past");
    }

    private void assertRefused(RulebookDesk.Draft draft, String why) {
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_DIRECTOR, () -> desk.publish(place.the(Role.PROPOSALS_DIRECTOR), draft)))
                .isInstanceOf(Refusal.class)
                .hasMessage("rulebook.refused." + why);
    }

    private int titleMax() {
        return ask(() -> rulebooks.current().section(ProposalRules.class).titleMax());
    }

    private long publish(String yaml, LocalDate from) {
        return place.ask(Role.PROPOSALS_DIRECTOR, () -> rulebooks.publish(yaml, from, "主席会议审议通过", "王强"));
    }

    private <T> T ask(java.util.function.Supplier<T> question) {
        return place.ask(Role.MEMBER, question);
    }
}
