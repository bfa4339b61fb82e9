package org.tongxin.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongxin.launch.Database;
import org.tongxin.launch.TestDatabase;

/** The schema that the migrations make, as {@code docs/schema.md} keeps it: whoever changes one sees what the whole becomes. */
class SchemaTest {

    private static final Path GOLDEN = Path.of("docs/schema.md");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and c.relname <> 'flyway_schema_history'
             order by 1
            """;
    private static final String COLUMNS = """
            select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
              from pg_attribute a where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum
            """;
    private static final String CONSTRAINTS = """
            select pg_get_constraintdef(c.oid) from pg_constraint c
             where c.conrelid = '%s'::regclass and c.contype in ('p', 'u', 'f', 'c', 'x') order by c.contype, 1
            """;
    private static final String INDEXES = """
            select regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX \\S+ ON \\S+ USING ', '\\1')
              from pg_index i where i.indrelid = '%s'::regclass
               and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) order by 1
            """;
    private static final String POLICIES = """
            select 'policy ' || polname || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
                   || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '')
              from pg_policy where polrelid = '%s'::regclass order by 1
            """;

    private final Database database = TestDatabase.get();

    @Test
    void the_schema_is_the_one_that_was_looked_at() throws SQLException, IOException {
        var now = dump();
        var kept = Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "";
        if (!now.equals(kept) && !"true".equals(System.getenv("CI"))) {
            Files.writeString(GOLDEN, now);
        }
        assertThat(kept).as("docs/schema.md was out of date; it is written anew, look at it and commit it").isEqualTo(now);
    }

    private String dump() throws SQLException {
        var text = new StringBuilder("""
                # The schema

                Written by `SchemaTest` from a migrated database; not edited by hand.
                """);
        for (var table : rows(TABLES)) {
            text.append("\n## ").append(table).append("\n\n```\n");
            for (var part : List.of(COLUMNS, CONSTRAINTS, INDEXES, POLICIES)) {
                rows(part.formatted(table)).forEach(line -> text.append(line).append('\n'));
            }
            text.append("```\n");
        }
        return text.toString();
    }

    private List<String> rows(String sql) throws SQLException {
        try (var owner = database.asOwner(); var statement = owner.createStatement(); var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
