package org.tongxin.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A table that has been opened: its headers are known, its rows are read as they are asked for.
 * Close it to free the file. Walking the rows fails with {@link UnreadableTable} only.
 */
public final class Table implements AutoCloseable {

    private final RowSource source;
    private final Header header;
    private final Limits limits;
    private final @Nullable Path temporary;

    Table(RowSource source, Header header, Limits limits, @Nullable Path temporary) {
        this.source = source;
        this.header = header;
        this.limits = limits;
        this.temporary = temporary;
    }

    /** Names of the columns from left to right, each different and none empty. */
    public List<String> headers() {
        return header.names();
    }

    /** 1-based number of the (last) header row; data begin below. */
    public int headerRow() {
        return header.lastRow();
    }

    /** Where the rows come from: the sheet's name, or the encoding of a csv. */
    public String origin() {
        return source.origin();
    }

    /** The rows below the header that are not blank; a fresh walk from the top at every call. Close the stream when leaving early. */
    public Stream<TableRow> rows() {
        try {
            var walk = source.walk();
            var rows = new Guarded(walk);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false)
                    .onClose(() -> closeQuietly(walk));
        } catch (IOException | RuntimeException e) {
            throw UnreadableTable.from(e);
        }
    }

    @Override
    public void close() {
        closeQuietly(source);
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }

    private static void closeQuietly(java.io.Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // Only reading was done: nothing can be lost by a failed close.
        }
    }

    /** Passes rows below the header on, pads them, counts them and turns every failure into UnreadableTable. */
    private final class Guarded implements Iterator<TableRow> {

        private final RowSource.Walk walk;
        private @Nullable TableRow next;
        private int count;

        Guarded(RowSource.Walk walk) {
            this.walk = walk;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && walk.hasNext()) {
                    var row = walk.next();
                    next = row.number() > header.lastRow() ? padded(row) : null;
                }
            } catch (java.io.UncheckedIOException e) {
                throw UnreadableTable.from(e.getCause());
            } catch (RuntimeException e) {
                throw UnreadableTable.from(e);
            }
            return next != null;
        }

        @Override
        public TableRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            if (++count > limits.rows()) {
                throw new UnreadableTable("表格超过 " + limits.rows() + " 行。请分成几个文件上传。");
            }
            var row = next;
            next = null;
            return row;
        }

        private TableRow padded(TableRow row) {
            if (row.cells().size() >= headers().size()) {
                return row;
            }
            var cells = new ArrayList<>(row.cells());
            while (cells.size() < headers().size()) {
                cells.add("");
            }
            return new TableRow(row.number(), cells);
        }
    }
}
