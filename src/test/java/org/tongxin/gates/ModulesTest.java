package org.tongxin.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.tongxin.Tongxin;

/** Which module may use which, what each is for and of what subjects it consists: {@code docs/modules.md}, written from the code. */
class ModulesTest {

    private static final Path TABLE = Path.of("docs/modules.md");
    private static final Path JAVA = Path.of("src/main/java");

    @Test
    void the_table_of_modules_is_what_the_code_declares() throws Exception {
        var written = table();
        var kept = Files.exists(TABLE) ? Files.readString(TABLE) : "";
        if (!written.equals(kept) && !"true".equals(System.getenv("CI"))) {
            Files.writeString(TABLE, written);
        }
        assertThat(kept).as("docs/modules.md was out of date; it is written anew, look at it and commit it").isEqualTo(written);
    }

    private static String table() throws Exception {
        var text = new StringBuilder("""
                # Modules

                Written by `ModulesTest` from the `package-info.java` of each module; not edited by hand.
                """);
        for (var module : ApplicationModules.of(Tongxin.class).stream().sorted((a, b) -> a.getDisplayName().compareTo(b.getDisplayName())).toList()) {
            var name = module.getBasePackage().getName();
            var declared = Class.forName(name + ".package-info").getAnnotation(org.springframework.modulith.ApplicationModule.class);
            text.append("\n## ").append(name.substring(name.lastIndexOf('.') + 1)).append("\n\n").append(words(name)).append("\n\n");
            text.append("May use: ").append(String.join(", ", Arrays.stream(declared.allowedDependencies()).sorted().toList())).append("\n");
            for (var subject : subjects(name)) {
                text.append("- `").append(subject).append("`: ").append(words(name + "." + subject)).append("\n");
            }
        }
        return text.toString();
    }

    /** Packages below a module that say what they are for. */
    private static java.util.List<String> subjects(String module) throws IOException {
        try (Stream<Path> folders = Files.list(folder(module))) {
            return folders.filter(folder -> Files.exists(folder.resolve("package-info.java"))).map(folder -> folder.getFileName().toString())
                    .sorted().toList();
        }
    }

    /** The first sentence of a package's documentation. */
    private static String words(String name) throws IOException {
        var source = Files.readString(folder(name).resolve("package-info.java"));
        int begin = source.indexOf("/**") + 3;
        assertThat(begin).as(name + " says what it is for").isGreaterThan(2);
        return source.substring(begin, source.indexOf("*/", begin)).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip();
    }

    private static Path folder(String name) {
        return JAVA.resolve(name.replace('.', '/'));
    }
}
