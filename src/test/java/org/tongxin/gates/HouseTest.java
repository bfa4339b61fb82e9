package org.tongxin.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.tongxin.Tongxin;

/** Rules of the house that the code itself can be asked about. */
class HouseTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PLACES = Pattern.compile("海原|泾源|西夏|中卫|平罗|haiyuan|jingyuan|xixia|zhongwei|pingluo");

    @Test
    void modules_know_only_what_lies_below_them() {
        ApplicationModules.of(Tongxin.class).verify();
    }

    @Test
    void no_place_has_a_name_in_code_schema_or_templates() throws IOException {
        var found = new ArrayList<String>();
        for (var root : List.of(JAVA, TEMPLATES, Path.of("src/main/resources/db"), Path.of("src/main/resources/static"))) {
            for (var file : files(root, "")) {
                if (!file.toString().contains("vendor") && PLACES.matcher(Files.readString(file)).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_java_file_has_at_most_300_lines() throws IOException {
        assertThat(longer(files(JAVA, ".java"), 300)).isEmpty();
    }

    @Test
    void a_template_has_at_most_120_lines() throws IOException {
        assertThat(longer(files(TEMPLATES, ".jte"), 120)).isEmpty();
    }

    @Test
    void a_controller_has_at_most_100_lines() throws IOException {
        assertThat(longer(files(JAVA, "Controller.java"), 100)).isEmpty();
    }

    @Test
    void no_package_is_named_after_a_layer() throws IOException {
        try (var folders = Files.walk(JAVA)) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(List.of("service", "impl", "mapper", "dto", "vo", "common", "util", "utils", "manager")::contains)).isEmpty();
        }
    }

    @Test
    void a_template_has_no_script_style_or_handler_of_its_own() throws IOException {
        var inline = Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=\"|\\$unsafe\\{");
        var found = new ArrayList<String>();
        for (var file : files(TEMPLATES, ".jte")) {
            if (inline.matcher(Files.readString(file)).find() && !file.toString().contains("search")) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_sentence_a_template_asks_for_is_written_in_chinese() throws IOException {
        var asked = Pattern.compile("page\\.t\\(\"([^\"]+)\"[,)]");
        var known = keys("_zh_CN.properties");
        var missing = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".jte")) {
            var match = asked.matcher(Files.readString(file));
            while (match.find()) {
                if (!known.contains(match.group(1))) {
                    missing.add(match.group(1));
                }
            }
        }
        var refused = Pattern.compile("\"([a-z]+\\.refused\\.[a-z-]+)\"");
        for (var file : files(JAVA, ".java")) {
            var match = refused.matcher(Files.readString(file));
            while (match.find()) {
                if (!known.contains(match.group(1))) {
                    missing.add(match.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_chinese_sentence_has_an_english_one() throws IOException {
        var missing = new TreeSet<>(keys("_zh_CN.properties"));
        missing.removeAll(keysOfEnglish());
        assertThat(missing).isEmpty();
    }

    private static TreeSet<String> keysOfEnglish() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : files(Path.of("src/main/resources/messages"), ".properties")) {
            if (!file.toString().endsWith("_zh_CN.properties")) {
                addKeys(file, keys);
            }
        }
        return keys;
    }

    private static TreeSet<String> keys(String suffix) throws IOException {
        var keys = new TreeSet<String>();
        for (var file : files(Path.of("src/main/resources/messages"), suffix)) {
            addKeys(file, keys);
        }
        return keys;
    }

    private static void addKeys(Path file, TreeSet<String> keys) throws IOException {
        var properties = new java.util.Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        properties.keySet().forEach(key -> keys.add(key.toString()));
    }

    private static List<String> longer(List<Path> files, int most) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > most) {
                found.add(file + " " + lines);
            }
        }
        return found;
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
