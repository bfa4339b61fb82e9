package org.tongxin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files under {@code resources/demo}. */
final class DemoText {

    private DemoText() {}

    static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(DemoText.class.getResourceAsStream("/demo/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Without comments and empty lines. */
    static List<String> entries(String name) {
        return lines(name).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("# ")).toList();
    }
}
