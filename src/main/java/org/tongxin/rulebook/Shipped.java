package org.tongxin.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The rulebooks that come with the program. */
final class Shipped {

    static final String DEFAULTS = "default.yaml";

    private static final String NOTHING_OWN = "# 本委员会沿用默认规则；在此写下与默认不同之处。\n";

    private Shipped() {}

    static String defaults() {
        return text(new ClassPathResource("rulebooks/" + DEFAULTS));
    }

    /** The sample for a committee's code, or a text that says nothing of its own. */
    static String of(String code) {
        var file = new ClassPathResource("rulebooks/" + code + ".yaml");
        return file.exists() ? text(file) : NOTHING_OWN;
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
