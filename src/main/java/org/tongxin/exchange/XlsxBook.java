package org.tongxin.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An xlsx file in the making; a hundred rows are held, the others are on disk. */
final class XlsxBook implements Closeable {

    private static final int ROWS_HELD = 100;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 6;
    private static final int CHARS_IN_A_CELL = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final String CUT = "…（超过单元格长度，余下略）";

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_HELD);
    private final SXSSFSheet sheet;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle number;
    private final CellStyle date;
    private final CellStyle dateTime;
    private int[] widths = {};
    private int rows;

    XlsxBook(String sheetName) {
        book.setCompressTempFiles(true);
        sheet = book.createSheet(WorkbookUtil.createSafeSheetName(sheetName.isBlank() ? "Sheet1" : sheetName));
        head = headStyle();
        text = style("@");
        text.setWrapText(true);
        number = style("General");
        date = style("yyyy-mm-dd");
        dateTime = style("yyyy-mm-dd hh:mm:ss");
    }

    private CellStyle style(String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle headStyle() {
        var style = style("@");
        var font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        return style;
    }

    void header(List<String> headers) {
        widths = new int[headers.size()];
        row(headers);
        sheet.createFreezePane(0, 1);
    }

    void row(List<? extends @Nullable Object> values) {
        var row = sheet.createRow(rows++);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                put(row.createCell(i), value);
                widths[i] = Math.max(widths[i], width(value));
            }
        }
    }

    private void put(Cell cell, Object value) {
        switch (value) {
            case Boolean yes -> write(cell, yes ? "是" : "否");
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case LocalDateTime time -> {
                cell.setCellValue(time);
                cell.setCellStyle(dateTime);
            }
            case Number n when exact(n) -> {
                cell.setCellValue(n.doubleValue());
                cell.setCellStyle(number);
            }
            default -> write(cell, value.toString());
        }
    }

    private void write(Cell cell, String value) {
        cell.setCellValue(value.length() <= CHARS_IN_A_CELL ? value : value.substring(0, CHARS_IN_A_CELL - CUT.length()) + CUT);
        cell.setCellStyle(rows == 1 ? head : text);
    }

    /** Excel keeps 15 digits: a longer number is written as text so that none is lost. */
    private static boolean exact(Number n) {
        return switch (n) {
            case Double d -> Double.isFinite(d);
            case Float f -> Float.isFinite(f);
            default -> new BigDecimal(n.toString()).precision() <= EXACT_DIGITS;
        };
    }

    /** Widest line in half-width characters; a Chinese character takes two. */
    private static int width(Object value) {
        if (value instanceof LocalDateTime) {
            return 19;
        }
        int widest = 0;
        int line = 0;
        var shown = value.toString();
        for (int i = 0; i < shown.length() && widest < WIDEST; i++) {
            char c = shown.charAt(i);
            line = c == '\n' ? 0 : line + (c < 0x1100 ? 1 : 2);
            widest = Math.max(widest, line);
        }
        return widest;
    }

    void write(OutputStream out) throws IOException {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (Math.clamp(widths[i], NARROWEST, WIDEST) + 2) * 256);
        }
        book.write(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
