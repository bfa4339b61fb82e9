package org.tongxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a preview says of two texts. */
class DifferenceTest {

    static final String BEFORE = """
            proposal:
              title-max: 50
              words: {list: 提案清单}
              categories:
                - {code: economy, label: 经济}
                - {code: society, label: 社会}
            """;

    @Test
    void the_same_rules_written_otherwise_do_not_differ() {
        assertThat(Difference.between(BEFORE, """
                # 换一种写法
                proposal:
                  words:
                    list: "提案清单"
                  categories: [{label: 经济, code: economy}, {label: 社会, code: society}]
                  title-max: 50
                """)).isEmpty();
    }

    @Test
    void changed_added_and_removed_keys_are_told_apart() {
        var differences = Difference.between(BEFORE, """
                proposal:
                  title-max: 40
                  asks-max: 8
                  categories:
                    - {code: economy, label: 经济}
                    - {code: society, label: 社会}
                """);
        assertThat(differences).containsExactlyInAnyOrder(
                new Difference("proposal.title-max", "50", "40"),
                new Difference("proposal.asks-max", null, "8"),
                new Difference("proposal.words.list", "提案清单", null));
        assertThat(differences).extracting(Difference::kind).containsExactlyInAnyOrder(
                Difference.Kind.CHANGED, Difference.Kind.ADDED, Difference.Kind.REMOVED);
    }

    @Test
    void an_item_put_before_the_others_does_not_make_them_all_differ() {
        assertThat(Difference.between(BEFORE, BEFORE.replace("categories:\n", "categories:\n    - {code: ecology, label: 生态}\n")))
                .containsExactlyInAnyOrder(
                        new Difference("proposal.categories", "economy、society", "ecology、economy、society"),
                        new Difference("proposal.categories[ecology].code", null, "ecology"),
                        new Difference("proposal.categories[ecology].label", null, "生态"));
    }

    @Test
    void another_order_of_a_list_is_a_difference() {
        assertThat(Difference.between("steps: [初审, 复审]", "steps: [复审, 初审]"))
                .containsExactly(new Difference("steps", "初审、复审", "复审、初审"));
    }

    @Test
    void two_items_of_one_name_are_both_compared() {
        assertThat(Difference.between("a: [{code: x, n: 1}, {code: x, n: 2}]", "a: [{code: x, n: 1}, {code: x, n: 3}]"))
                .containsExactly(new Difference("a[x#2].n", "2", "3"));
    }

    @Test
    void a_text_that_is_no_yaml_is_refused() {
        assertThatThrownBy(() -> Difference.between(BEFORE, "a: [")).isInstanceOf(RulebookErrors.class);
    }
}
