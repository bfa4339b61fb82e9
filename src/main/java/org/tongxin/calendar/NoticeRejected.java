package org.tongxin.calendar;

import java.io.Serial;
import java.util.List;

/** A holiday notice that cannot be imported: nothing of it was taken. Says for each bad row what is wrong. */
public class NoticeRejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<RowError> errors;

    NoticeRejected(List<RowError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public List<RowError> errors() {
        return errors;
    }

    /**
     * What is wrong in a row.
     *
     * @param row       as a person counts the lines of the text, from 1; 0 when the text as a whole is wrong
     * @param key       of the sentence in the message bundles
     * @param arguments what goes into the sentence
     */
    public record RowError(int row, String key, List<Object> arguments) {}
}
