package org.tongxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongxin.calendar.Limit;

/** A committee's file over the defaults, bound to a record; and what is said of a file that does not fit. */
class RulebookTest {

    enum Evaluator { FIRST, ALL_JOINT }

    record Choice(String code, String label) {}

    record Rules(
            Map<String, String> words, int titleMax, boolean publicByDefault, BigDecimal share, Evaluator whoEvaluates, LocalDate since,
            Limit reply, List<Choice> categories, @Nullable String remark) {

        Rules {
            if (titleMax < 5) {
                throw new IllegalArgumentException("title-max 至少为 5");
            }
        }
    }

    static final String DEFAULTS = """
            proposal:
              words:
                list: 提案清单
                assignment: 交办
              title-max: 50
              public-by-default: true
              share: 4.5
              who-evaluates: first
              since: 2024-03-22
              reply: 3m
              categories:
                - {code: economy, label: 经济}
                - {code: society, label: 社会}
            """;

    @Test
    void an_empty_file_means_all_defaults() {
        assertThat(read("# 沿用默认规则\n")).isEqualTo(new Rules(
                Map.of("list", "提案清单", "assignment", "交办"), 50, true, new BigDecimal("4.5"), Evaluator.FIRST, LocalDate.of(2024, 3, 22),
                Limit.months(3), List.of(new Choice("economy", "经济"), new Choice("society", "社会")), null));
    }

    @Test
    void groups_are_merged_key_by_key_and_lists_are_replaced() {
        var rules = read("""
                proposal:
                  words: {list: 提案“清单制”}
                  who-evaluates: all-joint
                  categories:
                    - {code: ecology, label: 生态}
                """);
        assertThat(rules.words()).isEqualTo(Map.of("list", "提案“清单制”", "assignment", "交办"));
        assertThat(rules.categories()).containsExactly(new Choice("ecology", "生态"));
        assertThat(rules.whoEvaluates()).isEqualTo(Evaluator.ALL_JOINT);
        assertThat(rules.titleMax()).isEqualTo(50);
    }

    @Test
    void a_mistyped_key_is_named_with_its_place_and_the_key_it_was_meant_to_be() {
        assertThat(errors("""
                proposal:
                  titel-max: 40
                """)).containsExactly("own.yaml 第 2 行第 3 列 proposal.titel-max：没有这个键，是不是想写 title-max？");
    }

    @Test
    void a_key_that_resembles_nothing_is_answered_with_all_keys() {
        assertThat(errors("proposal: {colour: red}")).singleElement().asString().contains("没有这个键，可用的键：words、title-max");
    }

    @Test
    void a_group_is_reported_at_its_key_and_not_at_what_lies_below() {
        assertThat(errors("""
                proposal:
                  wordz:
                    list: 清单
                """)).containsExactly("own.yaml 第 2 行第 3 列 proposal.wordz：没有这个键，是不是想写 words？");
    }

    @Test
    void everything_wrong_is_found_in_one_reading() {
        assertThat(errors("""
                proposal:
                  title-max: 五十
                  public-by-default: maybe
                  share: viel
                  who-evaluates: nobody
                  since: 2024年3月
                  reply: 三个月
                  words: 清单
                  categories: {economy: 经济}
                figure: {}
                """)).containsExactly(
                "own.yaml 第 2 行第 3 列 proposal.title-max：“五十”不能用，请写一个整数",
                "own.yaml 第 3 行第 3 列 proposal.public-by-default：“maybe”不能用，请写 true 或 false",
                "own.yaml 第 4 行第 3 列 proposal.share：“viel”不能用，请写一个数",
                "own.yaml 第 5 行第 3 列 proposal.who-evaluates：“nobody”不能用，可用的值：first、all-joint",
                "own.yaml 第 6 行第 3 列 proposal.since：“2024年3月”不能用，日期请写成 2024-03-22",
                "own.yaml 第 7 行第 3 列 proposal.reply：“三个月”不能用：时限请写成 3wd（工作日）、30d（日）或 3m（月）",
                "own.yaml 第 8 行第 3 列 proposal.words：应是一组“键: 值”",
                "own.yaml 第 9 行第 3 列 proposal.categories：应是一个列表，每项以“- ”开头",
                "own.yaml 第 10 行第 1 列 figure：没有这一部分，可用的键：proposal");
    }

    @Test
    void an_item_that_lacks_a_key_is_named_by_its_number() {
        assertThat(errors("""
                proposal:
                  categories:
                    - {code: economy, label: 经济}
                    - {code: society}
                """)).containsExactly("own.yaml 第 4 行第 7 列 proposal.categories[2].label：缺少这个键，请补上");
    }

    @Test
    void what_the_record_itself_refuses_is_said_in_its_own_words() {
        assertThat(errors("proposal: {title-max: 3}")).containsExactly("own.yaml 第 1 行第 1 列 proposal：title-max 至少为 5");
    }

    @Test
    void a_wrong_item_does_not_bring_a_second_complaint_of_the_record() {
        assertThat(errors("proposal: {title-max: x, remark: [1]}")).hasSize(2).noneMatch(error -> error.contains("至少为 5"));
    }

    @Test
    void a_key_left_empty_is_a_gap_to_fill_unless_it_may_be_absent() {
        assertThat(errors("""
                proposal:
                  title-max:
                """)).containsExactly("own.yaml 第 2 行第 3 列 proposal.title-max：没有填写，请补上；空的列表写 []");
        assertThat(read("proposal: {remark: ~}").remark()).isNull();
        assertThat(read("proposal: {remark: \"\"}").remark()).isEmpty();
    }

    @Test
    void an_error_in_the_defaults_names_the_defaults() {
        var thrown = catchThrowableOfType(RulebookErrors.class, () -> Rulebook.read(
                new Rulebook.Source("default.yaml", DEFAULTS.replace("50", "fifty")), new Rulebook.Source("own.yaml", ""), SECTIONS));
        assertThat(thrown.errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("default.yaml");
            assertThat(error.line()).isEqualTo(5);
        });
    }

    @Test
    void a_section_missing_from_both_files_is_named() {
        var thrown = catchThrowableOfType(RulebookErrors.class, () -> Rulebook.read(
                new Rulebook.Source("default.yaml", ""), new Rulebook.Source("own.yaml", ""), SECTIONS));
        assertThat(thrown).hasMessage("own.yaml 第 1 行第 1 列 proposal：缺少这一部分，请补上");
    }

    static final List<RulebookSection> SECTIONS = List.of(new RulebookSection("proposal", Rules.class));

    static Rules read(String own) {
        return Rulebook.read(new Rulebook.Source("default.yaml", DEFAULTS), new Rulebook.Source("own.yaml", own), SECTIONS)
                .section(Rules.class);
    }

    static List<String> errors(String own) {
        var thrown = catchThrowableOfType(RulebookErrors.class, () -> read(own));
        assertThat(thrown).as("nothing was refused").isNotNull();
        return thrown.errors().stream().map(RulebookError::toString).toList();
    }
}
