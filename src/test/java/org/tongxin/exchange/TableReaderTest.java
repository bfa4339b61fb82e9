package org.tongxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final String CSV = "提案号,案由,提案者,内容\r\n0001,关于养老服务的建议,李梅,\"第一段，说“情况”\n第二段\"\"引号\"\"\"\r\n\r\n0002,关于停车难的建议,王强,喆镕䶮\r\n";

    @TempDir
    Path folder;

    private static Table read(byte[] bytes) {
        return new TableReader().read(new ByteArrayInputStream(bytes));
    }

    private static List<TableRow> rows(byte[] bytes) {
        try (var table = read(bytes); var rows = table.rows()) {
            return rows.toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void a_csv_says_the_same_in_every_encoding(String charset) {
        var rows = rows(CSV.getBytes(Charset.forName(charset)));
        assertThat(rows).containsExactly(
                new TableRow(2, List.of("0001", "关于养老服务的建议", "李梅", "第一段，说“情况”\n第二段\"引号\"")),
                new TableRow(4, List.of("0002", "关于停车难的建议", "王强", "喆镕䶮")));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() {
        try (var table = read(("\ufeff" + CSV).getBytes(StandardCharsets.UTF_8))) {
            assertThat(table.headers()).containsExactly("提案号", "案由", "提案者", "内容");
            assertThat(table.origin()).isEqualTo("UTF-8");
        }
    }

    @Test
    void gbk_is_told_from_utf_8() {
        try (var table = read("案由,提案者\n关于养老,李梅\n".getBytes(Charset.forName("GBK")))) {
            assertThat(table.headers()).containsExactly("案由", "提案者");
            assertThat(table.origin()).isEqualTo("GB18030");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"案由;提案者\n停车,难;李梅\n", "案由\t提案者\n停车,难\t李梅\n", "sep=;\n案由;提案者\n停车,难;李梅\n"})
    void semicolons_and_tabs_are_found_out(String csv) {
        var rows = rows(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(TableRow::cells).containsExactly(List.of("停车,难", "李梅"));
    }

    @Test
    void an_open_quote_names_its_row() {
        assertThatThrownBy(() -> rows("案由,内容\n甲,\"乙\n丙,丁\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableTable.class).hasMessageContaining("第 2 行").hasMessageContaining("引号");
    }

    private static byte[] book() {
        return SampleFiles.xlsx(book -> {
            book.createSheet("空表");
            var sheet = book.createSheet("提案");
            var head = sheet.createRow(2);
            var row = sheet.createRow(4);
            var names = List.of("案由", "提交时间", "日期", "号", "占比", "电话", "金额");
            for (int i = 0; i < names.size(); i++) {
                head.createCell(i).setCellValue(names.get(i));
            }
            row.createCell(0).setCellValue("关于停车难的建议");
            styled(book, row.createCell(1), "yyyy/m/d h:mm").setCellValue(LocalDateTime.of(2022, 1, 18, 16, 12, 23));
            styled(book, row.createCell(2), "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2022, 1, 18));
            styled(book, row.createCell(3), "0000").setCellValue(12);
            styled(book, row.createCell(4), "0.0%").setCellValue(0.455);
            row.createCell(5).setCellValue(13812345678.0);
            row.createCell(6).setCellValue(0.1 + 0.2);
        });
    }

    private static org.apache.poi.ss.usermodel.Cell styled(XSSFWorkbook book, org.apache.poi.ss.usermodel.Cell cell, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    @Test
    void an_xlsx_shows_what_the_person_sees_on_the_first_sheet_with_something_in_it() {
        try (var table = read(book()); var rows = table.rows()) {
            assertThat(table.origin()).isEqualTo("提案");
            assertThat(table.headerRow()).isEqualTo(3);
            assertThat(rows).containsExactly(new TableRow(5,
                    List.of("关于停车难的建议", "2022-01-18 16:12:23", "2022-01-18", "0012", "45.5%", "13812345678", "0.3")));
        }
    }

    @Test
    void a_title_above_and_merged_header_cells_are_tolerated() {
        var bytes = SampleFiles.xlsx(book -> {
            var sheet = book.createSheet("汇总");
            sheet.createRow(0).createCell(0).setCellValue("提案办理情况汇总表");
            var upper = sheet.createRow(1);
            upper.createCell(0).setCellValue("案由");
            upper.createCell(1).setCellValue("办理单位");
            upper.createCell(3).setCellValue("备注");
            var lower = sheet.createRow(2);
            lower.createCell(1).setCellValue("主办");
            lower.createCell(2).setCellValue("会办");
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue("停车难");
            row.createCell(2).setCellValue("住建局");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });
        try (var table = read(bytes); var rows = table.rows()) {
            assertThat(table.headers()).containsExactly("案由", "办理单位 主办", "办理单位 会办", "备注");
            assertThat(rows).containsExactly(new TableRow(4, List.of("停车难", "", "住建局", "")));
        }
    }

    @Test
    void headers_are_unique_and_never_empty() {
        try (var table = read("备注,,备注\n甲,乙,丙\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(table.headers()).containsExactly("备注", "（第2列）", "备注（2）");
        }
    }

    @Test
    void rows_can_be_walked_twice_and_the_temporary_copy_goes() throws Exception {
        var file = Files.write(folder.resolve("a.csv"), CSV.getBytes(StandardCharsets.UTF_8));
        try (var table = new TableReader().read(file)) {
            assertThat(table.rows().count()).isEqualTo(2);
            assertThat(table.rows().count()).isEqualTo(2);
        }
        assertThat(file).exists();
    }

    @Test
    void limits_are_kept_with_a_sentence() {
        var small = new TableReader(new Limits(10_000, 3, 4, 50));
        assertThatThrownBy(() -> small.read(new ByteArrayInputStream(new byte[10_001]))).hasMessageContaining("MB");
        assertThatThrownBy(() -> walk(small, "甲,乙\n" + "1,2\n".repeat(4))).isInstanceOf(UnreadableTable.class).hasMessageContaining("3 行");
        assertThatThrownBy(() -> walk(small, "甲,乙,丙,丁,戊\n")).isInstanceOf(UnreadableTable.class).hasMessageContaining("4 列");
        assertThatThrownBy(() -> walk(small, "甲,乙\n1," + "长".repeat(51))).isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("第 2 行第 2 列");
    }

    private static void walk(TableReader reader, String csv) {
        try (var table = reader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))); var rows = table.rows()) {
            rows.forEach(row -> { });
        }
    }
}
