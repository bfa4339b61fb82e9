package org.tongxin.proposal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Intake;
import org.tongxin.proposal.PastCase;
import org.tongxin.proposal.ProposalKind;

/** Reply, closing and satisfaction rates against a recount in plain Java, and against the lists behind them. */
@ProgramTest
class RatesTest {

    static final Instant BEGIN = Instant.parse("2026-01-05T02:00:00Z");
    static final Period SESSION = Period.parse("12-3");

    @Autowired Town town;
    @Autowired Intake intake;
    @Autowired Figures figures;
    @Autowired MockMvc web;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves(value = {"M030", "M031", "M032"}, page = "/review")
    void rates_are_those_of_a_naive_recount_at_any_day() {
        var random = new Random(20260105);
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < 120; i++) {
            cases.add(random(i, random));
        }
        take(cases);
        for (int day = 0; day <= 240; day += 20) {
            var asOf = BEGIN.plus(Duration.ofDays(day));
            long received = count(cases, one -> until(one.receivedAt(), asOf));
            long filed = count(cases, one -> one.review() != null && one.review().filed() && until(one.review().at(), asOf));
            long replied = count(cases, one -> until(one.repliedAt(), asOf));
            long closed = count(cases, one -> until(one.closedAt(), asOf));
            long rated = count(cases, one -> one.rating() != null && until(one.rating().at(), asOf));
            long satisfied = count(cases, one -> one.rating() != null && until(one.rating().at(), asOf) && one.rating().satisfied());
            same(figure("filing-rate", asOf), filed, received, 1);
            same(figure("reply-rate", asOf), replied, filed, 0);
            same(figure("closing-rate", asOf), closed, filed, 1);
            same(figure("satisfaction-rate", asOf), satisfied, rated, 0);
        }
    }

    @Test
    @Proves({"M031"})
    void two_hundred_seventy_one_of_two_hundred_eighty_three_are_95_8_percent() {
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < 283; i++) {
            cases.add(i < 271 ? rated(i, true) : filed(i));
        }
        take(cases);
        var rate = figure("closing-rate", BEGIN.plus(Duration.ofDays(300)));
        assertThat(rate.text()).isEqualTo("95.8%");
        assertThat(rate.derivation()).isEqualTo("271 ÷ 283");
        assertThat(rate.sentence()).isEqualTo("提案办结率达到95.8%");
    }

    @Test
    @Proves({"M032"})
    void ninety_five_percent_of_89_is_reached_only_over_the_forms_that_came_back() {
        for (int satisfied = 0; satisfied <= 89; satisfied++) {
            assertThat(BigDecimal.valueOf(satisfied * 100L)).as("no whole number of 89 is exactly 95 %").isNotEqualByComparingTo(BigDecimal.valueOf(89L * 95));
        }
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < 89; i++) {
            cases.add(i < 76 ? rated(i, true) : i < 80 ? rated(i, false) : unreturned(i));
        }
        take(cases);
        var asOf = BEGIN.plus(Duration.ofDays(300));
        var rate = figure("satisfaction-rate", asOf);
        assertThat(rate.text()).isEqualTo("95%");
        assertThat(rate.derivation()).as("the nine that did not come back are neither in one nor in the other").isEqualTo("76 ÷ 80");
        assertThat(figure("reply-rate", asOf).derivation()).isEqualTo("89 ÷ 89");
        assertThat(figure("closing-rate", asOf).denominator()).isEqualTo(89);
    }

    @Test
    @Proves({"M030", "M031", "M032"})
    void behind_each_rate_stand_exactly_the_cases_it_counts() throws Exception {
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < 30; i++) {
            cases.add(i % 5 == 0 ? filed(i) : i % 5 == 1 ? unreturned(i) : rated(i, i % 5 != 4));
        }
        take(cases);
        var asOf = BEGIN.plus(Duration.ofDays(300));
        assertThat(listed(figure("reply-rate", asOf))).containsExactlyInAnyOrderElementsOf(titles(cases, one -> one.repliedAt() != null));
        assertThat(listed(figure("closing-rate", asOf))).containsExactlyInAnyOrderElementsOf(titles(cases, one -> one.closedAt() != null));
        assertThat(listed(figure("satisfaction-rate", asOf)))
                .containsExactlyInAnyOrderElementsOf(titles(cases, one -> one.rating() != null && one.rating().satisfied()));
    }

    private void take(List<PastCase> cases) {
        place.as(Role.PROPOSALS_CLERK, () -> intake.take(cases, null, "测试"));
    }

    private Figure figure(String key, Instant asOf) {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.all(SESSION, asOf)).stream()
                .filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    /** The first column that is a title, of the export of the list a figure opens. */
    private List<String> listed(Figure figure) throws Exception {
        var address = "/" + place.code() + figure.href().replace("/proposals?", "/proposals/export.csv?");
        var csv = web.perform(MockMvcRequestBuilders.get(address).with(clerk())).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return csv.lines().skip(1).map(line -> line.split(",")[2]).toList();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor clerk() {
        var viewer = place.the(Role.PROPOSALS_CLERK);
        return SignIn.as(viewer);
    }

    private static void same(Figure figure, long part, long whole, int digits) {
        assertThat(figure.numerator()).as(figure.key() + " at " + figure.asOf()).isEqualTo(part);
        assertThat(figure.denominator()).as(figure.key()).isEqualTo(whole);
        long tenfold = digits == 0 ? 1 : 10;
        double expected = whole == 0 ? 0 : Math.floor(part * 100.0 * tenfold / whole + 0.5 + 1e-9) / tenfold;
        assertThat(figure.value().doubleValue()).as(figure.key() + " " + part + "/" + whole).isEqualTo(expected);
    }

    private static boolean until(@Nullable Instant moment, Instant asOf) {
        return moment != null && !moment.isAfter(asOf);
    }

    private static long count(List<PastCase> cases, Predicate<PastCase> which) {
        return cases.stream().filter(which).count();
    }

    private static List<String> titles(List<PastCase> cases, Predicate<PastCase> which) {
        return cases.stream().filter(which).map(one -> one.text().title()).toList();
    }

    private PastCase random(int i, Random random) {
        var received = BEGIN.plus(Duration.ofDays(random.nextInt(20)));
        int end = random.nextInt(6);
        if (end == 0) {
            return past(i, received, false, null, null, null);
        }
        var replied = end == 1 ? null : received.plus(Duration.ofDays(20 + random.nextInt(100)));
        var rating = end < 3 ? null : new Rated(replied.plus(Duration.ofDays(1 + random.nextInt(40))), end != 3);
        var closed = end < 4 ? null : rating.at().plus(Duration.ofDays(random.nextInt(30)));
        return past(i, received, true, replied, rating, closed);
    }

    private PastCase filed(int i) {
        return past(i, BEGIN, true, null, null, null);
    }

    private PastCase rated(int i, boolean satisfied) {
        return past(i, BEGIN, true, BEGIN.plus(Duration.ofDays(60)), new Rated(BEGIN.plus(Duration.ofDays(70)), satisfied), BEGIN.plus(Duration.ofDays(80)));
    }

    private PastCase unreturned(int i) {
        return past(i, BEGIN, true, BEGIN.plus(Duration.ofDays(60)), null, BEGIN.plus(Duration.ofDays(90)));
    }

    private record Rated(Instant at, boolean satisfied) {}

    private PastCase past(int i, Instant received, boolean filed, @Nullable Instant replied, @Nullable Rated rated, @Nullable Instant closed) {
        var member = place.the(Role.MEMBER);
        var reviewed = received.plus(Duration.ofDays(3));
        var review = new PastCase.Review(filed ? PastCase.Decision.FILED : PastCase.Decision.DECLINED, filed ? null : "empty", filed ? null : "suggestion",
                "", place.the(Role.FIRST_REVIEWER).account(), "王强", reviewed);
        var handling = !filed ? null : new PastCase.Handling(place.housing(), "住建局", place.the(Role.OFFICE_DISPATCHER).account(), "马建国",
                reviewed.plus(Duration.ofDays(1)), "丁小燕", reviewed.plus(Duration.ofDays(2)));
        var reply = replied == null ? null : new PastCase.Reply("A", "住建提〔2026〕" + i + "号", "收悉。", "丁小燕", "0951-1234567",
                List.of(new PastCase.Answer("ACCEPTED", "已办。", null)), "丁小燕", "杨军", replied);
        var rating = rated == null ? null : new PastCase.Rating(member.account(), "satisfied", rated.satisfied() ? "satisfied" : "unsatisfied",
                rated.satisfied(), rated.satisfied() ? "" : "没有办好", rated.at());
        return new PastCase(new PastCase.Proposer(ProposalKind.INDIVIDUAL, member.account(), "李梅", place.sector()), List.of(), place.session(), true,
                received, new PastCase.Text("关于第%d件事的建议".formatted(i), "情况", "分析", List.of("建议"), "society", List.of()), "direct", review, handling,
                reply, rating, closed);
    }
}
