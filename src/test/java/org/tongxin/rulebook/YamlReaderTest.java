package org.tongxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts that are no YAML, or more than YAML should be. */
class YamlReaderTest {

    @Test
    @Timeout(5)
    void an_alias_bomb_is_refused_at_its_first_alias() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i <= 30; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }
        assertThat(errors(bomb.toString())).containsExactly("own.yaml 第 2 行第 10 列：不支持别名（*），请把内容写全");
    }

    @Test
    void a_list_that_contains_itself_is_refused() {
        assertThat(errors("a: &a [*a]")).singleElement().asString().contains("不支持别名");
    }

    @Test
    void a_text_nested_too_deeply_is_refused() {
        assertThat(errors("a: " + "[".repeat(5000) + "]".repeat(5000))).singleElement().asString().contains("嵌套过深，最多 20 层");
    }

    @Test
    void a_text_too_long_is_refused() {
        assertThat(errors("a: 字\n" + "# 注释\n".repeat(200_000))).singleElement().asString().contains("文件过长");
    }

    @Test
    void a_key_written_twice_is_refused_at_the_second() {
        assertThat(errors("proposal:\n  reply: 3m\n  reply: 2m\n")).containsExactly("own.yaml 第 3 行第 3 列 proposal.reply：这个键写了两次，请删去一处");
    }

    @Test
    void broken_yaml_is_answered_with_the_line_and_what_to_do() {
        assertThat(errors("a: 1\n\tb: 2\n")).containsExactly("own.yaml 第 2 行第 1 列：YAML 写法有误：不能用制表符缩进，请改用空格");
        assertThat(errors("a: \"清单\nb: 2\n")).singleElement().asString().contains("引号没有成对");
        assertThat(errors("wording: 其中: 联名\n")).containsExactly(
                "own.yaml 第 1 行第 12 列：YAML 写法有误：这里不应有冒号；值里有冒号时，请给整个值加上双引号");
        assertThat(errors("a: 1\n---\nb: 2\n")).singleElement().asString().contains("请删去 --- 分隔线");
        assertThat(errors("a: [1, 2\nb: 3\n")).singleElement().asString().contains("YAML 写法有误");
        assertThat(errors("a: \u0000")).singleElement().asString().contains("不可见字符");
    }

    @Test
    void no_message_speaks_the_parsers_english() {
        for (var broken : List.of("a: *b", "- 1", "{a", "%YAML 9", "a: !!java.io.File x\nb: !", "? [a]\n: 1", "&x", "'", "@a")) {
            assertThat(errors(broken)).as(broken).allSatisfy(error ->
                    assertThat(error.replaceAll("own\\.yaml|YAML|---", "")).doesNotContainPattern("[A-Za-z]{4}"));
        }
    }

    @Test
    void a_file_of_comments_says_nothing() {
        assertThat(errors("# 沿用默认规则\n")).isEmpty();
        assertThat(errors("")).isEmpty();
        assertThat(errors("---\n")).isEmpty();
    }

    private static List<String> errors(String text) {
        var errors = new ArrayList<RulebookError>();
        YamlReader.read("own.yaml", text, errors);
        return errors.stream().map(RulebookError::toString).toList();
    }
}
