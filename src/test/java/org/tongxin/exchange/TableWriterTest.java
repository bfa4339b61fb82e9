package org.tongxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    private record Line(String title, LocalDate day, Instant at, long count) {
    }

    private static final List<Column<Line>> COLUMNS = List.of(new Column<>("案由", Line::title), new Column<>("日期", Line::day),
            new Column<>("提交时间", Line::at), new Column<>("人数", Line::count), new Column<>("备注", line -> null));
    private static final Line LINE = new Line("关于完善城乡居家社区养老服务体系的建议", LocalDate.of(2022, 1, 18), Instant.parse("2022-01-18T08:12:23Z"), -3);

    private static byte[] csv(Line... lines) {
        var out = new ByteArrayOutputStream();
        TableWriter.csv(out, COLUMNS, Stream.of(lines));
        return out.toByteArray();
    }

    @Test
    void a_csv_has_a_mark_and_windows_line_ends() {
        assertThat(new String(csv(LINE), StandardCharsets.UTF_8)).isEqualTo(
                "\ufeff案由,日期,提交时间,人数,备注\r\n关于完善城乡居家社区养老服务体系的建议,2022-01-18,2022-01-18 16:12:23,-3,\r\n");
    }

    @Test
    void text_that_would_run_as_a_formula_is_disarmed_and_numbers_are_not() {
        assertThat(List.of("=1+1", "+cmd", "-cmd|x", "@SUM", "\t=1", "-5", "3%", "正常")).extracting(TableWriter::guarded)
                .containsExactly("'=1+1", "'+cmd", "'-cmd|x", "'@SUM", "'\t=1", "-5", "3%", "正常");
    }

    @Test
    void an_xlsx_holds_real_numbers_and_dates_under_a_frozen_header() throws Exception {
        var out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, "提案[2022]", COLUMNS, Stream.of(LINE, new Line("=1+1", LINE.day(), LINE.at(), 1234567890123456789L)));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            var row = sheet.getRow(1);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(-3);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
            assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2022-01-18T16:12:23");
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("1234567890123456789");
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(sheet.getColumnWidth(4) * 4);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
        }
    }

    @Test
    void what_was_written_is_read_back_even_when_long() {
        var out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, "提案", COLUMNS, IntStream.range(0, 5_000).mapToObj(i -> new Line("建议<&>\n" + i, LINE.day(), LINE.at(), i)));
        try (var table = new TableReader().read(new ByteArrayInputStream(out.toByteArray())); var rows = table.rows()) {
            var all = rows.toList();
            assertThat(all).hasSize(5_000);
            assertThat(all.getLast()).isEqualTo(new TableRow(5_001, List.of("建议<&>\n4999", "2022-01-18", "2022-01-18 16:12:23", "4999", "")));
        }
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_visibly() {
        var out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, "提案", COLUMNS, Stream.of(new Line("长".repeat(40_000), LINE.day(), LINE.at(), 1)));
        try (var table = new TableReader().read(new ByteArrayInputStream(out.toByteArray())); var rows = table.rows()) {
            assertThat(rows.findFirst().orElseThrow().cell(0)).hasSize(32_767).endsWith("余下略）");
        }
    }
}
