package org.tongxin.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong in a rulebook, found in one reading. */
public class RulebookErrors extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<RulebookError> errors;

    RulebookErrors(List<RulebookError> errors) {
        super(errors.stream().map(RulebookError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public List<RulebookError> errors() {
        return errors;
    }
}
