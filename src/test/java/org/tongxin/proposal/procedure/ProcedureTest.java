package org.tongxin.proposal.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.calendar.Deadlines;
import org.tongxin.calendar.Limit;
import org.tongxin.calendar.RunningClock;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Finding;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.rulebook.Rulebooks;

/** The procedure is what the program goes by: its limits hold from their day on, and running cases keep those they began under. */
@ProgramTest
class ProcedureTest {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    static final String SHORT = "proposal: {limits: {review: 6wd, assign: 7d, sign: 2wd, reply: 1m, feedback: 8wd}}\nhandling: {co-opinion: 10d}";

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Rulebooks rulebooks;
    @Autowired Deadlines deadlines;
    @Autowired ReviewDesk reviews;
    @Autowired Procedure procedure;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves(value = {"M041"}, page = "/procedure")
    void a_case_handed_in_before_a_new_version_keeps_its_limits_to_the_end() {
        publish("proposal: {limits: {review: 10wd, assign: 30d, sign: 3wd, reply: 3m, feedback: 15wd}}", LONG_AGO);
        long running = ways.submitted(place);
        publish(SHORT, LocalDate.now());
        long fresh = ways.submitted(place);
        assertThat(clock(running, "review").limit()).isEqualTo(Limit.workingDays(10));
        assertThat(clock(fresh, "review").limit()).isEqualTo(Limit.workingDays(6));

        pass(running);
        pass(fresh);
        assertThat(clock(running, "assign").limit()).isEqualTo(Limit.days(30));
        assertThat(clock(fresh, "assign").limit()).isEqualTo(Limit.days(7));

        var hands = ways.assigned(place, running, new Hands(List.of(place.housing()), List.of(place.schools())));
        assertThat(clock(running, "reply-" + hands.get(0)).limit()).isEqualTo(Limit.months(3));
        assertThat(clock(running, "sign-" + hands.get(0)).limit()).isEqualTo(Limit.workingDays(3));
        assertThat(clock(running, "reply-" + hands.get(1)).limit()).as("a co-unit's opinion").isEqualTo(Limit.months(1));
        long assignment = ways.assigned(place, fresh, Hands.of(place.housing())).getFirst();
        assertThat(clock(fresh, "reply-" + assignment).limit()).isEqualTo(Limit.months(1));

        ways.replied(place, place.the(Role.UNIT_CLERK), hands.getFirst());
        assertThat(clock(running, "feedback").limit()).isEqualTo(Limit.workingDays(15));
    }

    @Test
    @Proves(value = {"M041"}, page = "/procedure")
    void a_version_of_a_later_day_changes_nothing_until_then() {
        publish(SHORT, LocalDate.now().plusDays(1));
        assertThat(clock(ways.submitted(place), "review").limit()).isEqualTo(Limit.workingDays(10));
        assertThat(words(LocalDate.now())).contains("限 10个工作日").doesNotContain("限 6个工作日");
        assertThat(words(LocalDate.now().plusDays(1))).contains("限 6个工作日").doesNotContain("限 10个工作日");
    }

    @Test
    @Proves(value = {"M041"}, page = "/procedure")
    void a_new_version_gives_the_steps_of_review_only_to_cases_begun_under_it() {
        long running = ways.submitted(place);
        publish("proposal: {review-steps: [{name: 初审, role: first-reviewer}, {name: 终审, role: third-reviewer}]}", LocalDate.now());
        long fresh = ways.submitted(place);
        pass(running);
        pass(fresh);
        assertThat(ways.text(place, running, "status")).isEqualTo("FILED");
        assertThat(ways.text(place, fresh, "status")).isEqualTo("RECEIVED");
    }

    @Test
    @Proves(value = {"M041"}, page = "/procedure")
    void the_words_say_the_steps_who_takes_them_and_the_switches_of_the_rulebook() {
        assertThat(words(LocalDate.now())).contains("发布征集", "最早在开幕前 120 天", "不超过 3000 字", "内容空泛，没有具体建议").doesNotContain("应当与提案者当面沟通", "分类登记 ");
        publish("""
                proposal: {review-steps: [{name: 初审, role: first-reviewer}, {name: 复审, role: second-reviewer}]}
                handling: {face-to-face: true, hops: 2, raters: all}
                review: {merge-consent: true, grades: [{code: A, label: 甲类, criteria: 事关全局, track: 领衔督办, reply: 2m}]}
                """, LocalDate.now());
        assertThat(words(LocalDate.now())).contains("复审（复审）", "应当与提案者当面沟通", "先交承办系统", "由全体署名委员本人评价", "征得被并提案者同意",
                "甲类：事关全局，领衔督办，答复时限 2个月");
    }

    @Test
    void the_articles_are_numbered_through() {
        var numbers = place.ask(Role.MEMBER, () -> procedure.of(rulebooks.current())).stream()
                .flatMap(chapter -> chapter.articles().stream()).map(Chapter.Article::number).toList();
        assertThat(numbers).hasSizeGreaterThan(15).isSorted().doesNotHaveDuplicates().startsWith(1).endsWith(numbers.size());
    }

    private void publish(String yaml, LocalDate from) {
        place.as(Role.PROPOSALS_DIRECTOR, () -> rulebooks.publish(yaml, from, "主席会议审议通过", "主任"));
    }

    private void pass(long id) {
        var reviewer = place.the(Role.FIRST_REVIEWER);
        place.as(Role.FIRST_REVIEWER, () -> reviews.pass(reviewer, id, ways.version(place, id), Finding.of("同意")));
    }

    private RunningClock clock(long id, String step) {
        return place.ask(Role.PROPOSALS_CLERK, () -> deadlines.running("proposal:" + id)).stream()
                .filter(one -> one.step().equals(step)).findFirst().orElseThrow();
    }

    /** All articles as one text: step（who）limit text. */
    private String words(LocalDate day) {
        var text = new StringBuilder();
        place.ask(Role.MEMBER, () -> procedure.of(rulebooks.on(day))).forEach(chapter -> chapter.articles()
                .forEach(one -> text.append(one.step()).append("（").append(one.who()).append("）").append(one.limit()).append(' ').append(one.text()).append('\n')));
        return text.toString();
    }
}
