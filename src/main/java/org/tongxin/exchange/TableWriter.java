package org.tongxin.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes rows as they come, without holding them, as xlsx or csv. The output stream is flushed, not closed; rows are closed. */
public final class TableWriter {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private TableWriter() {
    }

    /** An xlsx file of one sheet: frozen and styled header, real numbers and dates, widths by content. */
    public static <R> void xlsx(OutputStream out, String sheetName, List<Column<R>> columns, Stream<R> rows) {
        try (rows; var book = new XlsxBook(sheetName)) {
            book.header(columns.stream().map(Column::header).toList());
            rows.forEach(row -> book.row(columns.stream().map(column -> local(column.value().apply(row))).toList()));
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A csv file as Excel in China opens it rightly: UTF-8 with mark, CRLF; text that would be a formula gets an apostrophe in front. */
    public static <R> void csv(OutputStream out, List<Column<R>> columns, Stream<R> rows) {
        try (rows) {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            var printer = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get());
            printer.printRecord(columns.stream().map(column -> guarded(column.header())).toList());
            for (var row : (Iterable<R>) rows::iterator) {
                printer.printRecord(columns.stream().map(column -> csvText(local(column.value().apply(row)))).toList());
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csvText(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> plain(number);
            case Boolean yes -> yes ? "是" : "否";
            case LocalDateTime time -> DATE_TIME.format(time);
            default -> guarded(value.toString());
        };
    }

    private static String plain(Number number) {
        return number instanceof java.math.BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /** Spreadsheet programs run a text that begins so as a formula; what is but a number may stay. */
    static String guarded(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("[-+]?\\d+(\\.\\d+)?%?") ? "'" + text : text;
    }

    /** Instants become China's local time; whatever is neither number, date nor boolean becomes text. */
    private static @Nullable Object local(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> LocalDateTime.ofInstant(instant, CHINA);
            case OffsetDateTime time -> time.atZoneSameInstant(CHINA).toLocalDateTime();
            case ZonedDateTime time -> time.withZoneSameInstant(CHINA).toLocalDateTime();
            case null, default -> value;
        };
    }
}
