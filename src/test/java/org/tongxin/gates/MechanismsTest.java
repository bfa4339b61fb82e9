package org.tongxin.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Which working method lives on which page and which test proves it: {@code docs/mechanisms.md}, written from the tests themselves. */
class MechanismsTest {

    private static final Path TABLE = Path.of("docs/mechanisms.md");
    private static final Pattern PROOF = Pattern.compile(
            "@Proves\\((?:value = )?(?:\\{([^}]*)}|(\"[MF]\\d{3}\"))(?:, page = \"([^\"]*)\")?\\)\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public |static )*(?:void (\\w+)|class (\\w+))");

    /** One test that proves something. */
    private record Proof(String test, String page) {}

    @Test
    void the_table_of_mechanisms_is_what_the_tests_prove() throws IOException {
        var written = table(proofs());
        var kept = Files.exists(TABLE) ? Files.readString(TABLE) : "";
        if (!written.equals(kept) && !"true".equals(System.getenv("CI"))) {
            Files.writeString(TABLE, written);
        }
        assertThat(kept).as("docs/mechanisms.md was out of date; it is written anew, look at it and commit it").isEqualTo(written);
    }

    private static Map<String, List<Proof>> proofs() throws IOException {
        var proofs = new TreeMap<String, List<Proof>>();
        for (var root : List.of(Path.of("src/test/java"), Path.of("src/journey/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (var file : files.filter(one -> one.toString().endsWith("Test.java")).sorted().toList()) {
                    collect(file, proofs);
                }
            }
        }
        return proofs;
    }

    private static void collect(Path file, Map<String, List<Proof>> proofs) throws IOException {
        var name = file.getFileName().toString().replace(".java", "");
        var match = PROOF.matcher(Files.readString(file));
        while (match.find()) {
            var ids = match.group(1) == null ? match.group(2) : match.group(1);
            var test = match.group(4) == null ? name : name + "." + match.group(4);
            for (var id : ids.split(",")) {
                proofs.computeIfAbsent(id.strip().replace("\"", ""), any -> new ArrayList<>())
                        .add(new Proof(test, match.group(3) == null ? "" : match.group(3)));
            }
        }
    }

    private static String table(Map<String, List<Proof>> proofs) throws IOException {
        var text = new StringBuilder("""
                # Mechanisms and figures, and what proves them

                Written by `MechanismsTest` from the `@Proves` of the tests; not edited by hand. A mechanism that is not listed is not proved yet.

                | id | 名称 | page | proved by |
                |---|---|---|---|
                """);
        var known = known();
        var all = new TreeMap<String, List<Proof>>(proofs);
        all.forEach((id, by) -> text.append("| ").append(id).append(" | ").append(known.getOrDefault(id, "")).append(" | ")
                .append(by.stream().map(Proof::page).filter(page -> !page.isEmpty()).distinct().map(page -> "`" + page + "`")
                        .collect(java.util.stream.Collectors.joining(" ")))
                .append(" | ").append(String.join("<br>", by.stream().map(Proof::test).distinct().toList())).append(" |\n"));
        return text.toString();
    }

    private static Map<String, String> known() throws IOException {
        var names = new TreeMap<String, String>();
        try (var reader = Files.newBufferedReader(Path.of("src/test/resources/mechanisms.csv"));
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            rows.forEach(row -> names.put(row.get("id"), row.get("name")));
        }
        return names;
    }
}
