package org.tongxin.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.fund.domain.CompletionDesk;
import org.tongxin.fund.domain.CompletionText;
import org.tongxin.fund.domain.LedgerDesk;
import org.tongxin.fund.domain.NoSuchRecord;
import org.tongxin.fund.domain.PaymentDesk;
import org.tongxin.fund.domain.ProjectDesk;
import org.tongxin.fund.domain.ProjectText;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.ui.Refusal;

/** The dedicated fund from the appropriation to the returned balance, and every bound on its way. */
@ProgramTest
class DedicatedFundTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired FundWays funds;
    @Autowired LedgerDesk ledger;
    @Autowired ProjectDesk projects;
    @Autowired PaymentDesk payments;
    @Autowired CompletionDesk completions;

    Town.Place place;
    Viewer clerk;
    Viewer unit;
    Viewer chair;

    @BeforeEach
    void found() {
        place = town.found();
        clerk = place.the(Role.PROPOSALS_CLERK);
        unit = place.the(Role.UNIT_CLERK);
        chair = place.the(Role.CHAIRPERSON);
    }

    @Test
    @Proves(value = {"M373"}, page = "/fund")
    void money_goes_from_the_application_to_the_returned_balance() {
        funds.appropriated(place, "1,000,000");
        long id = funds.approved(place, "111000.50");
        funds.paid(place, id, "100000.25");
        funds.completed(place, id);
        assertThat(budget()).isEqualTo("1000000.00 111000.50");
        place.as(Role.PROPOSALS_CLERK, () -> completions.close(clerk, id));

        assertThat(budget()).as("the balance is free again").isEqualTo("1000000.00 100000.25");
        assertThat(project(id, "returned")).isEqualTo("11000.25");
        assertThat(history(id)).containsExactly("applied", "reviewed", "approved", "paid", "completed", "closed");
        long proposal = Long.parseLong(project(id, "proposal_id"));
        assertThat(ways.history(place, proposal)).contains("fund-applied", "fund-approved", "fund-paid", "fund-closed");
    }

    @Test
    @Proves({"M373", "M374"})
    void what_is_approved_never_exceeds_what_was_appropriated() {
        assertThatThrownBy(() -> funds.approved(place, "1")).hasMessage("fund.refused.over-budget");
        long appropriation = funds.appropriated(place, "100000");
        funds.approved(place, "60000");
        long second = funds.reviewed(place, "40000.01");
        assertThatThrownBy(() -> funds.approve(place, second)).hasMessage("fund.refused.over-budget");
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> ledger.cancel(clerk, appropriation, "文件撤回")))
                .hasMessage("fund.refused.over-budget");
        funds.appropriated(place, "0.01");
        funds.approve(place, second);
        assertThat(budget()).isEqualTo("100000.01 100000.01");
    }

    @Test
    @Proves({"M373"})
    void approvals_at_the_same_moment_share_one_budget() throws Exception {
        funds.appropriated(place, "100000");
        var waiting = IntStream.range(0, 6).mapToObj(n -> funds.reviewed(place, "40000")).toList();
        var refused = together(waiting.stream().<Callable<String>>map(id -> () -> {
            funds.approve(place, id);
            return "approved";
        }).toList());
        assertThat(refused).containsOnly("approved", "fund.refused.over-budget");
        assertThat(refused.stream().filter("approved"::equals)).hasSize(2);
        assertThat(budget()).isEqualTo("100000.00 80000.00");
    }

    @Test
    @Proves({"M373"})
    void payments_at_the_same_moment_stay_within_what_was_approved() throws Exception {
        funds.appropriated(place, "100000");
        long id = funds.approved(place, "100000");
        var outcome = together(IntStream.range(0, 6).<Callable<String>>mapToObj(n -> () -> {
            funds.paid(place, id, "30000");
            return "paid";
        }).toList());
        assertThat(outcome).containsOnly("paid", "fund.refused.over-approved");
        assertThat(outcome.stream().filter("paid"::equals)).hasSize(3);
        assertThat(project(id, "paid")).isEqualTo("90000.00");
    }

    @Test
    void no_statement_of_the_program_gets_around_the_bounds() {
        funds.appropriated(place, "1000");
        long id = funds.approved(place, "1000");
        long paid = funds.paid(place, id, "10");
        for (var attempt : List.of("update fund.budget set appropriated = 9999999", "delete from fund.entry", "update fund.entry set amount = 1",
                "delete from fund.payment", "update fund.payment set amount = 1 where id = " + paid, "delete from fund.project", "delete from fund.history",
                "select fund.add_to_budget(" + place.id() + ", 2026, 100000, 0)")) {
            assertThatThrownBy(() -> ways.backdate(place, attempt)).as(attempt).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> ways.backdate(place, "update fund.project set approved = 1000.01 where id = " + id))
                .rootCause().hasMessageContaining("budget_not_exceeded");
        assertThatThrownBy(() -> ways.backdate(place, "update fund.project set paid = 5000 where id = " + id))
                .rootCause().hasMessageContaining("payment_not_exceeded");
    }

    @Test
    @Proves({"M373"})
    void who_reviewed_does_not_approve() {
        funds.appropriated(place, "1000");
        long id = funds.reviewed(place, "500");
        var both = new Viewer(clerk.account(), "赵敏", null, Set.of(Role.PROPOSALS_CLERK, Role.CHAIRPERSON), Set.of(), null);
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> projects.approve(both, id))).hasMessage("fund.refused.two-persons");
        assertThatThrownBy(() -> ways.backdate(place, "update fund.project set state = 'APPROVED', approved = 500, approved_at = now(), approved_account = "
                + clerk.account() + " where id = " + id)).rootCause().hasMessageContaining("two_persons");
    }

    @Test
    void a_project_given_up_frees_its_money_and_a_paid_one_is_not_given_up() {
        funds.appropriated(place, "1000");
        long first = funds.approved(place, "1000");
        place.as(Role.PROPOSALS_CLERK, () -> projects.cancel(clerk, first, "改由其他资金解决"));
        assertThat(budget()).isEqualTo("1000.00 0.00");
        long second = funds.approved(place, "1000");
        long payment = funds.paid(place, second, "200");
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> projects.cancel(clerk, second, "不办了"))).hasMessage("fund.refused.paid-already");
        place.as(Role.PROPOSALS_CLERK, () -> payments.cancel(clerk, second, payment, "重复登记"));
        place.as(Role.PROPOSALS_CLERK, () -> projects.cancel(clerk, second, "不办了"));
        assertThat(history(second)).containsExactly("applied", "reviewed", "approved", "paid", "payment-cancelled", "cancelled");
        assertThat(ways.query(place, "select cancelled_why from fund.payment where id = " + payment, String.class)).containsExactly("重复登记");
    }

    @Test
    void a_changed_amount_stays_within_fund_and_payments() {
        funds.appropriated(place, "1000");
        long id = funds.approved(place, "800");
        funds.paid(place, id, "300");
        assertThatThrownBy(() -> change(id, "299.99", "减少")).hasMessage("fund.refused.below-paid");
        assertThatThrownBy(() -> change(id, "1000.01", "增加")).hasMessage("fund.refused.over-budget");
        assertThatThrownBy(() -> change(id, "900", " ")).hasMessage("fund.refused.why");
        change(id, "900", "材料涨价");
        assertThat(budget()).isEqualTo("1000.00 900.00");
    }

    @Test
    void a_closing_is_taken_back_only_while_the_fund_still_has_the_balance() {
        funds.appropriated(place, "1000");
        long id = funds.approved(place, "1000");
        funds.paid(place, id, "400");
        funds.completed(place, id);
        place.as(Role.PROPOSALS_CLERK, () -> completions.close(clerk, id));
        assertThatThrownBy(() -> funds.paid(place, id, "1")).hasMessage("fund.refused.no-payments-now");
        long next = funds.approved(place, "600");
        assertThatThrownBy(() -> reopen(id)).hasMessage("fund.refused.over-budget");
        place.as(Role.PROPOSALS_CLERK, () -> projects.cancel(clerk, next, "不办了"));
        reopen(id);
        assertThat(budget()).isEqualTo("1000.00 1000.00");
        assertThat(project(id, "state")).isEqualTo("COMPLETED");
    }

    @Test
    @Proves({"M035", "M373"})
    void completion_needs_a_photo_the_acceptance_form_and_who_accepted() {
        funds.appropriated(place, "1000");
        long id = funds.approved(place, "1000");
        var said = new CompletionText("完工", "居委会", FundWays.DAY);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> completions.report(unit, id, said, List.of(), List.of(FundWays.PDF)))).hasMessage("fund.refused.photo");
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> completions.report(unit, id, said, List.of(FundWays.PDF), List.of(FundWays.PDF)))).hasMessage("fund.refused.photo");
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> completions.report(unit, id, said, List.of(FundWays.PHOTO), List.of()))).hasMessage("fund.refused.acceptance-form");
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> completions.report(unit, id, new CompletionText("完工", "", FundWays.DAY), List.of(FundWays.PHOTO), List.of(FundWays.PDF))))
                .hasMessage("fund.refused.accepted-by");
        assertThat(project(id, "state")).isEqualTo("APPROVED");
        funds.completed(place, id);
        place.as(Role.PROPOSALS_CLERK, () -> completions.sendBack(clerk, id, "照片看不清"));
        assertThat(project(id, "state")).isEqualTo("APPROVED");
    }

    @Test
    void a_unit_applies_and_reports_only_for_what_is_its_own() {
        funds.appropriated(place, "1000");
        var schools = Ways.schools(place);
        long proposal = funds.handled(place);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> projects.apply(schools, proposal, FundWays.application("10")))).hasMessage("no such case");
        long id = funds.approved(place, "1000");
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> completions.report(schools, id, new CompletionText("完工", "我", FundWays.DAY), List.of(FundWays.PHOTO), List.of(FundWays.PDF))))
                .isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void an_application_adds_up_and_comes_once_a_year() {
        long proposal = funds.handled(place);
        var wrong = new ProjectText(2026, null, "路灯", "100", List.of("材料", "人工"), List.of("60", "30"));
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> projects.apply(unit, proposal, wrong))).hasMessage("fund.refused.lines");
        for (var amount : List.of("0", "-5", "1e9", "1.234", "abc", "9999999999999")) {
            assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> projects.apply(unit, proposal, FundWays.application(amount)))).as(amount).hasMessage("fund.refused.amount");
        }
        long id = place.ask(Role.UNIT_CLERK, () -> projects.apply(unit, proposal, FundWays.application("100")));
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> projects.apply(unit, proposal, FundWays.application("100")))).hasMessage("fund.refused.project-once");
        place.as(Role.CHAIRPERSON, () -> projects.refuse(chair, id, "本年资金已满"));
        place.as(Role.UNIT_CLERK, () -> projects.apply(unit, proposal, FundWays.application("100")));
    }

    @Test
    void another_committee_sees_and_reaches_none_of_it() {
        funds.appropriated(place, "1000");
        long id = funds.reviewed(place, "10");
        var other = town.found();
        assertThatThrownBy(() -> other.as(Role.CHAIRPERSON, () -> projects.approve(other.the(Role.CHAIRPERSON), id))).isInstanceOf(NoSuchRecord.class);
        for (var table : List.of("budget", "entry", "project", "budget_line", "history")) {
            assertThat(ways.query(other, "select count(*) from fund." + table, Long.class)).as(table).containsExactly(0L);
        }
    }

    private void change(long id, String amount, String why) {
        place.as(Role.CHAIRPERSON, () -> projects.change(chair, id, amount, why));
    }

    private void reopen(long id) {
        place.as(Role.PROPOSALS_CLERK, () -> completions.reopen(clerk, id, "还有尾款"));
    }

    private String budget() {
        return ways.query(place, "select appropriated || ' ' || allocated from fund.budget where year = 2026", String.class).getFirst();
    }

    private String project(long id, String column) {
        return ways.query(place, "select " + column + "::text from fund.project where id = " + id, String.class).getFirst();
    }

    private List<String> history(long id) {
        return ways.query(place, "select verb from fund.history where project_id = " + id + " order by id", String.class);
    }

    /** Lets all begin at once; returns what each answered or the key of its refusal. */
    private static List<String> together(List<Callable<String>> acts) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = acts.stream().map(act -> threads.submit(() -> {
                start.await();
                try {
                    return act.call();
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            })).toList();
            start.countDown();
            var answers = new java.util.ArrayList<String>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

}
