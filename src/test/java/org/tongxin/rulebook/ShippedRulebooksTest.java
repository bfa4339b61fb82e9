package org.tongxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.figure.RecordSource;
import org.tongxin.proposal.domain.ProposalRules;

/** Every file of {@code rulebooks/} against the records of the rooms that read them. */
@ProgramTest
class ShippedRulebooksTest {

    private static final Path FOLDER = Path.of("rulebooks");
    private static final Pattern SET = Pattern.compile("\\b(?:set|of): ([a-z-]+)");

    @Autowired List<RulebookSection> sections;
    @Autowired List<RecordSource> sources;

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_shipped_file_binds(Path file) throws IOException {
        assertThat(read(Files.readString(file)).section(ProposalRules.class).casePattern()).contains("{seq");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_record_set_a_figure_counts_exists(Path file) throws IOException {
        var sets = SET.matcher(Files.readString(file)).results().map(match -> match.group(1)).distinct();
        assertThat(sets).allSatisfy(set -> assertThat(sources).as(set).anyMatch(source -> source.has(set)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "F001", "F017", "F018", "F019", "F020", "F021", "F022", "F076", "F077", "F078", "F079", "F080", "F081", "F082", "F083", "F087",
        "F118", "F157", "F158", "F160", "F161", "F204", "F220", "F221", "F222", "F223"
    })
    void a_published_figure_of_proposals_is_defined_by_exactly_one_committee(String ref) throws IOException {
        var named = Pattern.compile("refs: \\[[^]]*\\b" + ref + "\\b");
        try (var files = files()) {
            assertThat(files.filter(file -> named.matcher(text(file)).results().count() == 1)).hasSize(1);
        }
    }

    @Test
    void a_sixth_committee_needs_only_its_file() {
        var rules = read("""
                # 第六个委员会：简称清单、二审、两种办理结果、答复两个月。
                proposal:
                  words: {list: 提案台账}
                  case-pattern: "第{session}次会议第{seq:3}号"
                  review-steps:
                    - {name: 初审, role: first-reviewer}
                    - {name: 复审, role: second-reviewer}
                  reply-classes:
                    - {code: A, label: 已解决, solved: true}
                    - {code: B, label: 留作参考, solved: false}
                  limits: {reply: 2m}
                figures:
                  own:
                    - {key: own-filed, refs: [], label: 立案, unit: 件, set: filed, wording: "立案{value}件"}
                """).section(ProposalRules.class);
        assertThat(rules.words().list()).isEqualTo("提案台账");
        assertThat(rules.words().assignment()).isEqualTo("交办");
        assertThat(rules.reviewSteps()).extracting(ProposalRules.Step::name).containsExactly("初审", "复审");
        assertThat(rules.replyClasses()).extracting(ProposalRules.ReplyClass::code).containsExactly("A", "B");
        assertThat(rules.limits().reply()).hasToString("2m");
        assertThat(rules.limits().sign()).hasToString("3wd");
    }

    private Rulebook read(String own) {
        return Rulebook.read(new Rulebook.Source(Shipped.DEFAULTS, Shipped.defaults()), new Rulebook.Source("own.yaml", own), sections);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
