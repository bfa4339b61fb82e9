package org.tongxin.exchange;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A csv file: encoding and delimiter found from its content, line breaks inside quotes kept. */
final class CsvSource implements RowSource {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int SAMPLE = 1 << 16;
    private static final int DELIMITERS_IN_A_LINE = 100_000;

    private final Path file;
    private final TextEncoding encoding;
    private final char delimiter;
    private final Limits limits;

    private CsvSource(Path file, TextEncoding encoding, char delimiter, Limits limits) {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    static CsvSource open(Path file, Limits limits) throws IOException {
        var encoding = TextEncoding.of(file);
        try (var reader = encoding.reader(file)) {
            var sample = new char[SAMPLE];
            int n = Math.max(0, reader.read(sample));
            return new CsvSource(file, encoding, delimiterOf(new String(sample, 0, n)), limits);
        }
    }

    /** The candidate met most often, outside quotes, in the first line that has one. A line {@code sep=;} decides. */
    static char delimiterOf(String sample) {
        if (sample.matches("(?s)sep=[,;\\t]\\R.*")) {
            return sample.charAt(4);
        }
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        for (char c : sample.toCharArray()) {
            quoted ^= c == '"';
            for (int i = 0; i < counts.length && !quoted; i++) {
                counts[i] += c == DELIMITERS[i] ? 1 : 0;
            }
            if (c == '\n' && !quoted && counts[0] + counts[1] + counts[2] > 0) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS[best];
    }

    @Override
    public Walk walk() throws IOException {
        var reader = new BufferedReader(new NarrowReader(encoding.reader(file), delimiter));
        reader.mark(8);
        var start = new char[4];
        reader.read(start);
        reader.reset();
        if (new String(start).equals("sep=")) {
            reader.readLine();
        }
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
        return new CsvWalk(CSVParser.builder().setReader(reader).setFormat(format).get(), limits);
    }

    @Override
    public List<Area> merged() {
        return List.of();
    }

    @Override
    public String origin() {
        return encoding.charset().name();
    }

    @Override
    public void close() {
        // Every walk has its own reader.
    }

    private static final class CsvWalk implements Walk {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final Limits limits;
        private @Nullable TableRow next;

        CsvWalk(CSVParser parser, Limits limits) {
            this.parser = parser;
            this.records = parser.iterator();
            this.limits = limits;
        }

        @Override
        public boolean hasNext() {
            while (next == null && moreRecords()) {
                var row = row(records.next());
                next = row.blank() ? null : row;
            }
            return next != null;
        }

        private boolean moreRecords() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof Refused) {
                    throw e;
                }
                throw new UnreadableTable("第 " + (parser.getRecordNumber() + 1)
                        + " 行附近的引号没有成对，无法分清各列。请用 Excel 或 WPS 打开检查后另存为 xlsx，再重新上传。", e);
            }
        }

        private TableRow row(CSVRecord record) {
            var cells = new ArrayList<String>(record.size());
            for (var value : record) {
                cells.add(CellText.clean(value, limits, record.getRecordNumber(), cells.size()));
            }
            CellText.trimTail(cells, limits);
            return new TableRow((int) record.getRecordNumber(), cells);
        }

        @Override
        public TableRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            var row = next;
            next = null;
            return row;
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }

    /** Stops a line of millions of delimiters before the parser makes a list of them. */
    private static final class NarrowReader extends FilterReader {

        private final char delimiter;
        private int inLine;

        NarrowReader(Reader in, char delimiter) {
            super(in);
            this.delimiter = delimiter;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            for (int i = offset; i < offset + n; i++) {
                inLine = buffer[i] == '\n' ? 0 : inLine + (buffer[i] == delimiter ? 1 : 0);
                if (inLine > DELIMITERS_IN_A_LINE) {
                    throw new Refused("表格的列太多。请删去用不到的列后重新上传。");
                }
            }
            return n;
        }
    }
}
