package org.tongxin.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Reads a whole table into the caller's records and finds every error on the way; stores nothing.
 *
 * @param fields  what is wanted
 * @param mapping where it is
 * @param maker   makes a record of a row, may throw {@link RowRefused}; called for rows whose cells could all be parsed
 */
public record ImportPlan<T>(List<Field> fields, Mapping mapping, Function<ParsedRow, T> maker) {

    /** Errors kept one by one; more are counted only. */
    public static final int ERRORS_KEPT = 1_000;
    /** Rows of a preview. */
    public static final int PREVIEW_ROWS = 20;

    private static final int PROGRESS_EVERY = 200;

    public ImportPlan {
        fields = List.copyOf(fields);
    }

    /**
     * Reads all rows.
     *
     * @param progress told the number of rows read so far, now and then and at the end
     * @throws UnreadableTable when the file breaks off half way
     */
    public ImportOutcome<T> run(Table table, IntConsumer progress) {
        var problems = mapping.problems(fields, table.headers());
        if (!problems.isEmpty()) {
            return new ImportOutcome<>(List.of(), problems, problems.size(), 0);
        }
        var sheet = new Sheet(table.headers());
        var run = new Run();
        try (var rows = table.rows()) {
            rows.forEach(row -> {
                run.take(sheet.reading(row));
                if (run.count % PROGRESS_EVERY == 0) {
                    progress.accept(run.count);
                }
            });
        }
        progress.accept(run.count);
        if (run.count == 0) {
            run.fail(List.of(new ImportError(table.headerRow(), "", "表头下面没有数据行。")));
        }
        return new ImportOutcome<>(run.made, run.errors, run.errorCount, run.count);
    }

    /** The first 20 rows as {@link #run} would understand them. */
    public Preview preview(Table table) {
        var sheet = new Sheet(table.headers());
        try (var rows = table.rows()) {
            var lines = rows.limit(PREVIEW_ROWS).map(row -> sheet.reading(row).line()).toList();
            return new Preview(sheet.mapped(), lines, mapping.problems(fields, table.headers()));
        }
    }

    /** What came of one row: the record made, or errors. */
    private record Reading<T>(int row, List<String> cells, Optional<T> made, List<ImportError> errors) {

        Preview.Line line() {
            return new Preview.Line(row, cells, errors);
        }
    }

    /** Collects; drops the records at the first error, as they would not be stored. */
    private final class Run {

        private final List<T> made = new ArrayList<>();
        private final List<ImportError> errors = new ArrayList<>();
        private int errorCount;
        private int count;

        void take(Reading<T> reading) {
            count++;
            fail(reading.errors());
            if (errorCount == 0) {
                reading.made().ifPresent(made::add);
            }
        }

        void fail(List<ImportError> found) {
            if (!found.isEmpty()) {
                made.clear();
                errorCount += found.size();
                found.stream().limit(ERRORS_KEPT - errors.size()).forEach(errors::add);
            }
        }
    }

    /** The plan laid on the columns of one file. */
    private final class Sheet {

        private final List<String> headers;
        private final Map<Field, Integer> columns;

        Sheet(List<String> headers) {
            this.headers = headers;
            this.columns = fields.stream().collect(Collectors.toMap(Function.identity(),
                    field -> mapping.header(field.key()).map(headers::indexOf).orElse(-1)));
        }

        List<Field> mapped() {
            return fields.stream().filter(field -> columns.getOrDefault(field, -1) >= 0).toList();
        }

        Reading<T> reading(TableRow row) {
            var values = new HashMap<String, Object>();
            var cells = new ArrayList<String>();
            var errors = new ArrayList<ImportError>();
            if (row.cells().size() > headers.size()) {
                errors.add(new ImportError(row.number(), "", "这一行比表头多出 " + (row.cells().size() - headers.size())
                        + " 格。请检查内容里是否有未加引号的分隔符，或给多出的列加上表头。"));
            }
            for (var field : mapped()) {
                int column = columns.getOrDefault(field, 0);
                var text = row.cell(column);
                var value = CellParser.parse(field, text);
                value.ifPresent(v -> values.put(field.key(), v));
                cells.add(value.map(CellParser::shown).orElse(text));
                CellParser.fault(field, text, value).ifPresent(m -> errors.add(new ImportError(row.number(), headers.get(column), m)));
            }
            var made = errors.isEmpty() ? make(new ParsedRow(row.number(), values), errors) : Optional.<T>empty();
            return new Reading<>(row.number(), cells, made, errors);
        }

        private Optional<T> make(ParsedRow row, List<ImportError> errors) {
            try {
                return Optional.of(maker.apply(row));
            } catch (RowRefused e) {
                errors.add(new ImportError(row.number(), mapping.header(e.key()).orElse(""), String.valueOf(e.getMessage())));
                return Optional.empty();
            }
        }
    }
}
