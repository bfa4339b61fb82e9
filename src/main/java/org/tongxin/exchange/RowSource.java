package org.tongxin.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** A file whose rows can be walked from the top as often as wanted. */
sealed interface RowSource extends Closeable permits CsvSource, XlsxSource {

    /** Fresh walk over the rows that are not blank. Fails with UncheckedIOException, Refused inside, or any RuntimeException. */
    Walk walk() throws IOException;

    /** Merged areas of the sheet; none in a csv. */
    List<Area> merged() throws IOException;

    /** What was read: the sheet's name, or the encoding of a csv. */
    String origin();

    /** Rows one after the other. */
    interface Walk extends Iterator<TableRow>, Closeable {
    }

    /** A merged area; rows 1-based, columns 0-based, ends included. */
    record Area(int top, int left, int bottom, int right) {
    }
}
