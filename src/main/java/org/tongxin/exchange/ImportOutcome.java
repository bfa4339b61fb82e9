package org.tongxin.exchange;

import java.util.List;

/**
 * What became of a file: either all its rows, or its errors. Storing the rows, all or none, is the caller's transaction.
 *
 * @param rows       the rows made; empty when there is any error
 * @param errors     the first 1 000 errors in the order of the file
 * @param errorCount all errors, also those beyond the first 1 000
 * @param rowCount   rows read below the header
 */
public record ImportOutcome<T>(List<T> rows, List<ImportError> errors, int errorCount, int rowCount) {

    public ImportOutcome {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /** Whether the rows may be stored. */
    public boolean clean() {
        return errorCount == 0;
    }
}
