package org.tongxin.ui;

import java.util.List;

/**
 * An act that a rule refuses. The person is told in plain words what is wrong and what to do; nothing typed is lost.
 * Carries the key of the sentence in the message bundles and what goes into it.
 */
public class Refusal extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
