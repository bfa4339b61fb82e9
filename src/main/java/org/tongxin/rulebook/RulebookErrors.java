package org.tongxin.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong in a rulebook, found in one reading, in the order of the files and their lines. */
public class RulebookErrors extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final Comparator<RulebookError> IN_ORDER =
            Comparator.comparing(RulebookError::file).thenComparingInt(RulebookError::line).thenComparingInt(RulebookError::column);

    private final transient List<RulebookError> errors;

    RulebookErrors(List<RulebookError> found) {
        var errors = found.stream().sorted(IN_ORDER).toList();
        super(errors.stream().map(RulebookError::toString).collect(Collectors.joining("\n")));
        this.errors = errors;
    }

    public List<RulebookError> errors() {
        return errors;
    }
}
