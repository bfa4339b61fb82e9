package org.tongxin.proposal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.handling.ContactDesk;
import org.tongxin.proposal.promise.PromiseDesk;
import org.tongxin.proposal.promise.SupplementDesk;

/** Exceptions and the archive: a session closes only when nothing is lost. */
@ProgramTest
class ArchiveTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Exceptions exceptions;
    @Autowired NightlyTotals nightly;
    @Autowired ArchiveDesk desk;
    @Autowired ArchiveReader reader;
    @Autowired ArchiveVerification verification;
    @Autowired EvaluationDesk evaluations;
    @Autowired PromiseDesk promises;
    @Autowired ContactDesk contacts;
    @Autowired Contents contents;
    @Autowired SupplementDesk supplements;
    @Autowired Announcer announcer;
    @Autowired TransactionTemplate transaction;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves(value = {"M033"}, page = "/exceptions")
    void each_step_that_is_late_is_listed_with_its_case_and_disappears_when_done() {
        long unassigned = ways.filed(place);
        long unsigned = ways.filed(place);
        ways.assigned(place, unsigned, Hands.of(place.housing()));
        long unreplied = ways.filed(place);
        ways.signed(place, place.the(Role.UNIT_CLERK), ways.assigned(place, unreplied, Hands.of(place.housing())).getFirst());
        long unreturned = ways.answered(place);
        assertThat(kinds()).as("nothing is late yet").isEmpty();

        ways.backdate(place, "update calendar.clock set started_on = current_date - 90, due_on = current_date - 2 where stopped_at is null");
        assertThat(of(unassigned)).containsExactly(ExceptionKind.UNASSIGNED);
        assertThat(of(unsigned)).containsExactly(ExceptionKind.UNSIGNED, ExceptionKind.UNREPLIED);
        assertThat(of(unreplied)).containsExactly(ExceptionKind.UNREPLIED);
        assertThat(of(unreturned)).containsExactly(ExceptionKind.UNRETURNED);

        rate(unreturned);
        assertThat(of(unreturned)).isEmpty();
    }

    @Test
    @Proves({"M027", "M033"})
    void an_overdue_promise_is_an_exception() {
        long id = ways.answered(place);
        ways.backdate(place, "update proposal.promise set promised_on = current_date - 1, due_on = current_date - 1");
        assertThat(of(id)).containsExactly(ExceptionKind.PROMISE);
    }

    @Test
    @Proves({"M033"})
    void closed_without_a_rating_is_an_exception_where_the_rules_want_one() {
        long id = ways.answered(place);
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.close(place.the(Role.PROPOSALS_CLERK), id, "逾期未反馈"));
        assertThat(of(id)).isEmpty();
        ways.rules(place, "handling: {close-unrated: false}");
        assertThat(of(id)).containsExactly(ExceptionKind.UNRATED);
    }

    @Test
    @Proves({"M033"})
    void facts_that_do_not_add_up_are_listed() {
        long id = ways.answered(place);
        assertThat(kinds()).isEmpty();
        ways.backdate(place, "update proposal.proposal set category = 'gone', case_no = case_no + 5, sector_id = null, replied_at = null where id = " + id);
        assertThat(all()).filteredOn(one -> one.kind() == ExceptionKind.SUMS).extracting(CaseException::note)
                .containsExactlyInAnyOrder("category", "sector", "replied", "numbers");
    }

    @Test
    @Proves({"M033"})
    void a_received_case_that_no_total_counts_is_listed_before_it_is_filed() {
        long id = ways.submitted(place);
        assertThat(kinds()).isEmpty();
        ways.backdate(place, "update proposal.proposal set category = 'gone', sector_id = null where id = " + id);
        assertThat(all()).extracting(CaseException::note).containsExactlyInAnyOrder("category", "sector");
    }

    @Test
    @Proves({"M033"})
    void totals_by_month_agree_with_the_history_or_are_listed() {
        long id = ways.answered(place);
        assertThat(kinds()).isEmpty();
        ways.backdate(place, "update proposal.proposal set received_at = received_at - interval '70 days', filed_at = filed_at - interval '40 days' where id = " + id);
        assertThat(all()).extracting(CaseException::note, CaseException::proposal)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("month-received", id), org.assertj.core.groups.Tuple.tuple("month-filed", id));
    }

    @Test
    @Proves(value = {"M033"}, page = "/exceptions")
    void what_a_night_found_is_kept_with_its_time_and_once_a_day() {
        long id = ways.answered(place);
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        assertThat(place.ask(Role.PROPOSALS_CLERK, nightly::last)).isEmpty();
        ways.backdate(place, "update proposal.proposal set received_at = received_at - interval '70 days' where id = " + id);
        place.as(Role.PROPOSALS_CLERK, () -> nightly.remind(today));
        place.as(Role.PROPOSALS_CLERK, () -> nightly.remind(today));
        assertThat(place.ask(Role.PROPOSALS_CLERK, nightly::last).orElseThrow().counted()).isEqualTo(new NightlyTotals.Counted(1, 1, 1, 0, 1));
        assertThat(ways.query(place, "select count(*) from audit.entry where act = 'proposal.totals-checked'", Long.class)).containsExactly(1L);
    }

    @Test
    @Proves({"M033"})
    void another_committees_exceptions_are_not_listed() {
        ways.filed(place);
        ways.backdate(place, "update calendar.clock set started_on = current_date - 90, due_on = current_date - 2 where stopped_at is null");
        var elsewhere = town.found();
        assertThat(elsewhere.ask(Role.PROPOSALS_CLERK, exceptions::all)).isEmpty();
    }

    @Test
    @Proves(value = {"M033"}, page = "/archives")
    void a_session_with_anything_open_is_not_archived() {
        long answered = ways.answered(place);
        ways.filed(place);
        assertThatThrownBy(this::archive).hasMessage("archive.refused.exceptions");
        rate(answered);
        assertThatThrownBy(this::archive).as("one is not even assigned").hasMessage("archive.refused.exceptions");
    }

    @Test
    void a_session_without_proposals_is_not_archived() {
        assertThatThrownBy(this::archive).hasMessage("archive.refused.empty");
    }

    @Test
    void a_session_of_another_committee_is_none() {
        var elsewhere = town.found();
        assertThatThrownBy(() -> elsewhere.as(Role.PROPOSALS_CLERK, () -> desk.archive(elsewhere.the(Role.PROPOSALS_CLERK), place.session())))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    @Proves({"M033"})
    void an_archived_session_is_read_only_for_desks_and_for_the_database() {
        long id = closed();
        archive();
        var state = state();
        assertThat(state.archived()).isNotNull();
        assertThat(state.holding()).isEqualTo(new Holding(1, 1, 1, 1, 1, 1, 1, 0));

        for (var sql : List.of(
                "update proposal.proposal set title = '另一个案由' where id = " + id,
                "update proposal.reply set result_class = 'A', opening = '改' where proposal_id = " + id,
                "delete from proposal.evaluation where proposal_id = " + id,
                "insert into proposal.contact (proposal_id, side, way, personal, held_on, place, people, minutes, written_by, at) "
                        + "values (" + id + ", 'COMMITTEE', 'phone', false, current_date, '', '某人', '补记', '某人', now())")) {
            assertThatThrownBy(() -> ways.backdate(place, sql)).as(sql).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(this::archive).hasMessage("archive.refused.archived");
    }

    @Test
    void a_desk_says_why_it_refuses() {
        long id = closed();
        archive();
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> contact(id))).hasMessage("archive.refused.read-only");
    }

    @Test
    @Proves({"M027", "M033"})
    void promises_of_an_archived_session_go_on() {
        long id = closed();
        archive();
        var housing = place.the(Role.UNIT_CLERK);
        long promise = ways.query(place, "select id from proposal.promise where proposal_id = " + id, Long.class).getFirst();
        place.as(Role.UNIT_CLERK, () -> promises.fulfil(housing, promise, PromiseDesk.Evidence.of("已装齐")));
        assertThat(ways.history(place, id)).endsWith("promise-fulfilled");
    }

    @Test
    @Proves({"M033"})
    void what_is_still_owed_of_an_archived_case_is_done_and_nothing_else_is() {
        long id = closed();
        archive();
        for (var verb : List.of("promise-checked", "publication-withdrawn", "published", "fund-paid", "fund-closed", "key-task-done", "key-finished",
                "meeting-kept", "rectified", "recheck-passed", "ticked-by-unit", "ticked-by-office", "kin-planned", "left-kin")) {
            tell(id, verb);
        }
        for (var verb : List.of("contacted", "sorted", "urged", "supplemented", "joined-kin", "meeting-promised", "seconded", "progressed")) {
            assertThatThrownBy(() -> tell(id, verb)).as(verb).hasMessage("archive.refused.read-only");
        }
    }

    @Test
    @Proves({"M033"})
    void a_session_with_a_supplementary_reply_under_way_is_not_archived() {
        long id = closed();
        long assignment = ways.inForce(place, id).getFirst();
        var housing = place.the(Role.UNIT_CLERK);
        place.as(Role.UNIT_CLERK, () -> supplements.handIn(housing, assignment, new SupplementDesk.Letter("已全部装齐。", "住建提〔2026〕9号", "A")));
        assertThatThrownBy(this::archive).hasMessage("archive.refused.exceptions");
        long supplement = ways.query(place, "select id from proposal.supplement where proposal_id = " + id, Long.class).getFirst();
        place.as(Role.UNIT_HEAD, () -> supplements.issue(place.the(Role.UNIT_HEAD), supplement));
        archive();
    }

    @Test
    @Proves({"M033"})
    void the_register_says_satisfied_of_what_the_figures_say_it_of() {
        ways.rules(place, "handling: {raters: all}");
        long id = ways.answered(place);
        var signer = place.the(Role.CONVENER);
        ways.backdate(place, "insert into proposal.signer (proposal_id, account_id, name, position, agreed_at) values (%d, %d, '召集人', 1, now())"
                .formatted(id, signer.account()));
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, Rating.of("satisfied", "unsatisfied", "还差一半")));
        place.as(Role.CONVENER, () -> evaluations.rate(signer, id, Rating.of("satisfied", "satisfied", "")));
        var holding = place.ask(Role.PROPOSALS_CLERK, () -> transaction.execute(status -> contents.count(place.session())));
        assertThat(holding.rated()).isEqualTo(1);
        assertThat(holding.satisfied()).as("one of two is not satisfied").isZero();
    }

    private void tell(long id, String verb) {
        place.as(Role.PROPOSALS_CLERK, () -> transaction.executeWithoutResult(status ->
                announcer.tell(new ProposalEvent.Noted(id, "测试", announcer.now(), verb, ""))));
    }

    @Test
    @Proves({"M033"})
    void the_director_takes_a_session_out_of_the_archive_with_a_reason() {
        long id = closed();
        archive();
        var director = place.the(Role.PROPOSALS_DIRECTOR);
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_DIRECTOR, () -> desk.reopen(director, place.session(), " ")))
                .hasMessage("proposal.refused.opinion-missing");
        place.as(Role.PROPOSALS_DIRECTOR, () -> desk.reopen(director, place.session(), "漏登一份补充答复"));
        ways.backdate(place, "update proposal.proposal set title = title where id = " + id);
        assertThat(place.ask(Role.PROPOSALS_CLERK, reader::past)).extracting(PastArchive::because).containsExactly("漏登一份补充答复");
        archive();
        assertThat(state().archived()).isNotNull();
    }

    @Test
    @Proves({"M033"})
    void a_change_behind_the_archives_back_is_found() {
        closed();
        archive();
        assertThat(problems()).isEmpty();
        ways.backdate(place, "update proposal.archive set hash = repeat('0', 64)");
        assertThat(problems()).hasSize(1);
        ways.backdate(place, "update proposal.archive set reopened_at = now(), reopened_by = '主任', reopened_because = '测试'");
    }

    @Test
    void a_hash_changes_with_every_word() {
        long id = closed();
        var before = hash();
        assertThat(hash()).isEqualTo(before);
        ways.backdate(place, "update proposal.answer set text = text || '。' where reply in (select id from proposal.reply where proposal_id = " + id + ")");
        assertThat(hash()).isNotEqualTo(before);
    }

    private String hash() {
        return place.ask(Role.PROPOSALS_CLERK, () -> transaction.execute(status -> contents.hash(place.session())));
    }

    private void contact(long id) {
        contacts.log(place.the(Role.PROPOSALS_CLERK), id, null, new ContactDesk.Note(
                "phone", LocalDate.of(2026, 1, 20), "", "李梅", "电话回访"));
    }

    private long closed() {
        long id = ways.answered(place);
        rate(id);
        return id;
    }

    private void rate(long id) {
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, Rating.of("satisfied", "satisfied", "")));
    }

    private void archive() {
        place.as(Role.PROPOSALS_CLERK, () -> desk.archive(place.the(Role.PROPOSALS_CLERK), place.session()));
    }

    private SessionState state() {
        return place.ask(Role.PROPOSALS_CLERK, reader::sessions).getFirst();
    }

    private List<String> problems() {
        return verification.check(new PrintStream(new ByteArrayOutputStream())).stream().filter(one -> one.contains(place.code())).toList();
    }

    private List<CaseException> all() {
        return place.ask(Role.PROPOSALS_CLERK, exceptions::all);
    }

    private List<ExceptionKind> kinds() {
        return all().stream().map(CaseException::kind).toList();
    }

    private List<ExceptionKind> of(long id) {
        return all().stream().filter(one -> one.proposal() != null && one.proposal() == id).map(CaseException::kind).toList();
    }
}
