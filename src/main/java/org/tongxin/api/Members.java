package org.tongxin.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes a JSON object as parameters: {@code {"a": 1, "b": ["x", "y"], "c": {"d": 2}}} as {@code a=1, b=x, b=y, c[d]=2}. */
final class Members {

    private static final int DEEPEST = 4;
    private static final int MOST = 2_000;

    private final Map<String, String[]> parameters;

    Members(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** @throws IllegalArgumentException when it is no object, or one that no form could send */
    void take(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("no object");
        }
        node.properties().forEach(member -> put(member.getKey(), member.getValue(), 1));
    }

    private void put(String name, JsonNode value, int depth) {
        if (depth > DEEPEST || parameters.size() > MOST) {
            throw new IllegalArgumentException("too deep or too much");
        }
        if (value.isObject()) {
            value.properties().forEach(member -> put(name + "[" + member.getKey() + "]", member.getValue(), depth + 1));
        } else if (value.isArray()) {
            list(name, value, depth);
        } else if (!value.isNull()) {
            parameters.put(name, new String[] {value.asString()});
        }
    }

    private void list(String name, JsonNode values, int depth) {
        if (values.size() > MOST) {
            throw new IllegalArgumentException("too much");
        }
        List<String> plain = new ArrayList<>();
        int at = 0;
        for (var value : values) {
            if (value.isArray()) {
                throw new IllegalArgumentException("a list of lists");
            }
            if (value.isObject()) {
                int index = at;
                value.properties().forEach(member -> put(name + "[" + index + "]." + member.getKey(), member.getValue(), depth + 1));
            } else {
                plain.add(value.isNull() ? "" : value.asString());
            }
            at++;
        }
        if (!plain.isEmpty()) {
            parameters.put(name, plain.toArray(String[]::new));
        }
    }
}
