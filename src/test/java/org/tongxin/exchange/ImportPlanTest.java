package org.tongxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private static final List<Field> FIELDS = List.of(
            Field.of("number", "提案号", false, Field.Kind.TEXT, "编号"),
            Field.of("title", "案由", true, Field.Kind.TEXT, "标题", "题目"),
            Field.of("proposer", "提案者", true, Field.Kind.TEXT, "提案人", "第一提案人"),
            Field.choice("category", "类别", false, List.of("经济", "社会"), "分类"),
            Field.of("body", "内容", false, Field.Kind.TEXT, "正文"),
            Field.of("submittedAt", "提交时间", false, Field.Kind.DATETIME, "日期"),
            Field.of("seconders", "联名人数", false, Field.Kind.INTEGER));

    private record Draft(int row, String title, LocalDateTime at) {
    }

    private static Table table(String csv) {
        return new TableReader().read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static ImportPlan<Draft> plan(Table table) {
        return new ImportPlan<>(FIELDS, Mapping.suggest("上届导出", FIELDS, table.headers()), row -> {
            if (row.text("title").contains("测试")) {
                throw new RowRefused("title", "案由不能是测试。");
            }
            return new Draft(row.number(), row.text("title"), row.dateTime("submittedAt").orElse(LocalDateTime.MIN));
        });
    }

    @Test
    void columns_are_guessed_by_synonyms_and_each_header_serves_once() {
        var mapping = Mapping.suggest("甲", FIELDS, List.of("序号", "编号", "题 目（必填）", "提案人电话", "第一提案人", "提案内容", "日期", "分类*"));
        assertThat(mapping.columns()).containsExactlyInAnyOrderEntriesOf(Map.of("number", "编号", "title", "题 目（必填）",
                "proposer", "第一提案人", "body", "提案内容", "submittedAt", "日期", "category", "分类*"));
    }

    @Test
    void a_mapping_survives_being_stored() {
        var mapping = new Mapping("上届导出", Map.of("title", "案由"));
        assertThat(Mapping.fromJson(mapping.toJson())).isEqualTo(mapping);
        assertThatThrownBy(() -> Mapping.fromJson("{\"name\":")).isInstanceOf(UnreadableTable.class);
        assertThatThrownBy(() -> Mapping.fromJson("{\"name\":\"甲\"}")).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void a_required_field_without_a_column_stops_the_import() {
        try (var table = table("案由\n停车难\n")) {
            var outcome = plan(table).run(table, n -> { });
            assertThat(outcome.clean()).isFalse();
            assertThat(outcome.errors()).extracting(ImportError::message).containsExactly("必填项“提案者”还没有对应到文件里的列。");
        }
    }

    @Test
    void clean_rows_become_records_with_their_row_numbers() {
        var told = new ArrayList<Integer>();
        try (var table = table("案由,提案者,提交时间\n停车难,李梅,2022-01-18 16:12:23\n养老,王强,2022年1月19日\n")) {
            var outcome = plan(table).run(table, told::add);
            assertThat(outcome.rows()).containsExactly(new Draft(2, "停车难", LocalDateTime.of(2022, 1, 18, 16, 12, 23)),
                    new Draft(3, "养老", LocalDateTime.of(2022, 1, 19, 0, 0)));
            assertThat(told).containsExactly(2);
        }
    }

    @Test
    void every_error_of_the_file_is_reported_and_nothing_is_made() {
        try (var table = table("案由,提案者,类别,提交时间,联名人数\n养老,王强,社会,,\n,李梅,体育,昨天,三\n测试,李梅,,,\n停车,王强,,,,多余\n")) {
            var outcome = plan(table).run(table, n -> { });
            assertThat(outcome.rows()).isEmpty();
            assertThat(outcome.rowCount()).isEqualTo(4);
            assertThat(outcome.errors()).extracting(e -> e.row() + e.column()).containsExactly(
                    "3案由", "3类别", "3提交时间", "3联名人数", "4案由", "5");
        }
    }

    @Test
    void a_thousand_errors_are_kept_and_the_rest_counted() {
        try (var table = table("案由,提案者\n" + ",李梅\n".repeat(1_500))) {
            var outcome = plan(table).run(table, n -> { });
            assertThat(outcome.errors()).hasSize(1_000);
            assertThat(outcome.errorCount()).isEqualTo(1_500);
        }
    }

    @Test
    void a_preview_shows_twenty_rows_as_understood() {
        try (var table = table("案由,提案者,提交时间\n" + "养老,王强,2022/1/8\n".repeat(19) + ",王强,昨天\n养老,王强,\n")) {
            var preview = plan(table).preview(table);
            assertThat(preview.fields()).extracting(Field::key).containsExactly("title", "proposer", "submittedAt");
            assertThat(preview.rows()).hasSize(20);
            assertThat(preview.rows().getFirst().cells()).containsExactly("养老", "王强", "2022-01-08 00:00");
            assertThat(preview.rows().getLast().errors()).hasSize(2);
        }
    }

    @Test
    void a_header_alone_is_an_error() {
        try (var table = table("案由,提案者\n")) {
            assertThat(plan(table).run(table, n -> { }).errors()).extracting(ImportError::message).containsExactly("表头下面没有数据行。");
        }
    }
}
