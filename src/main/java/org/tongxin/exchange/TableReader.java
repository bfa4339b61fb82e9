package org.tongxin.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opens csv and xlsx files, told apart by their content, never by their name.
 * Whatever is wrong with a file, {@link UnreadableTable} is all that is thrown.
 */
public final class TableReader {

    private static final String SAVE_AS = "请用 Excel 或 WPS 打开后另存为 xlsx，再重新上传。";

    private final Limits limits;

    public TableReader() {
        this(Limits.DEFAULT);
    }

    public TableReader(Limits limits) {
        this.limits = limits;
    }

    /** Opens an upload; it is kept in a temporary file until the table is closed. The stream is not closed. */
    public Table read(InputStream upload) {
        Path file = null;
        try {
            file = Files.createTempFile("table", ".upload");
            try (var out = Files.newOutputStream(file)) {
                new CappedStream(upload, limits.bytes(), tooLarge()).transferTo(out);
            }
            return open(file, file);
        } catch (IOException | RuntimeException e) {
            if (file != null) {
                file.toFile().delete();
            }
            throw UnreadableTable.from(e);
        }
    }

    /** Opens a file, which stays where it is. */
    public Table read(Path file) {
        try {
            return open(file, null);
        } catch (IOException | RuntimeException e) {
            throw UnreadableTable.from(e);
        }
    }

    private Table open(Path file, @Nullable Path temporary) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            throw new Refused(tooLarge());
        }
        var source = source(file);
        try {
            var header = Header.of(source);
            if (header.names().size() > limits.columns()) {
                throw new Refused("表格超过 " + limits.columns() + " 列。请删去用不到的列后重新上传。");
            }
            return new Table(source, header, limits, temporary);
        } catch (java.io.UncheckedIOException e) {
            source.close();
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private RowSource source(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(1024);
        }
        if (head.length == 0) {
            throw new Refused("文件是空的。请检查是否选错了文件。");
        }
        var start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return XlsxSource.open(file, limits);
        }
        refuseOthers(start);
        return CsvSource.open(file, limits);
    }

    private static void refuseOthers(String start) throws Refused {
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new Refused("这是旧版 Excel（xls）或加了密码的文件，不能直接读取。请用 Excel 或 WPS 打开、取消密码后另存为 xlsx，再重新上传。");
        }
        if (start.startsWith("%PDF")) {
            throw new Refused("这是 PDF 文件，不是表格。请上传 xlsx 或 csv 文件。");
        }
        var text = start.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") || text.startsWith("<html") || text.startsWith("<!doctype") || text.startsWith("<table")) {
            throw new Refused("这个文件其实是网页格式，不是真正的表格。" + SAVE_AS);
        }
        if (text.startsWith("{\\rtf")) {
            throw new Refused("这是 RTF 文档，不是表格。请上传 xlsx 或 csv 文件。");
        }
    }

    private String tooLarge() {
        return "文件超过 " + (limits.bytes() >> 20) + " MB。请分成几个文件上传。";
    }
}
