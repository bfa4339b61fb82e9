package org.tongxin.proposal.domain;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.exchange.Field;
import org.tongxin.exchange.ImportOutcome;
import org.tongxin.exchange.ImportPlan;
import org.tongxin.exchange.Mapping;
import org.tongxin.exchange.Preview;
import org.tongxin.exchange.TableReader;
import org.tongxin.proposal.Intake;
import org.tongxin.proposal.PastCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Takes proposals from a table, all or none, and undoes it while nobody has acted on them. */
@Component
@Transactional
public class ImportDesk {

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Intake intake;
    private final Announcer announcer;

    ImportDesk(JdbcClient jdbc, Committees committees, Rulebooks rulebooks, Intake intake, Announcer announcer) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.rulebooks = rulebooks;
        this.intake = intake;
        this.announcer = announcer;
    }

    /** An import that was made. */
    public record Made(long id, String fileName, int rows, String importedBy, java.time.Instant at, java.time.Instant undoneAt) {}

    /** What an import may be mapped to. */
    public List<Field> fields() {
        return ImportRows.FIELDS;
    }

    /** The columns of a file, guessed by their names. */
    public Mapping suggest(Path file) {
        try (var table = new TableReader().read(file)) {
            return Mapping.suggest("", ImportRows.FIELDS, table.headers());
        }
    }

    public List<String> headers(Path file) {
        try (var table = new TableReader().read(file)) {
            return table.headers();
        }
    }

    public Preview preview(Path file, Mapping mapping) {
        try (var table = new TableReader().read(file)) {
            return plan(mapping).preview(table);
        }
    }

    /** Reads the whole file and stores nothing. */
    public ImportOutcome<PastCase> check(Path file, Mapping mapping, IntConsumer progress) {
        try (var table = new TableReader().read(file)) {
            return plan(mapping).run(table, progress);
        }
    }

    /** Stores the rows of a clean outcome and returns the import's id. */
    public long take(ImportOutcome<PastCase> outcome, String fileName, String by) {
        if (!outcome.clean()) {
            throw new Refusal("proposal.refused.import-errors", outcome.errorCount());
        }
        long id = jdbc.sql("insert into proposal.import (file_name, rows, imported_by, at) values (?, ?, ?, ?) returning id")
                .params(fileName, outcome.rows().size(), by, announcer.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        intake.take(outcome.rows(), id, fileName);
        return id;
    }

    /** Removes all proposals of an import; refused as soon as one of them was acted on. */
    public void undo(long id) {
        var ids = jdbc.sql("select p.id from proposal.proposal p where p.import_id = ? for update").param(id).query(Long.class).list();
        long touched = jdbc.sql("select count(*) from proposal.proposal p where p.import_id = ? and (p.status <> 'RECEIVED' or p.version > 1)")
                .param(id)
                .query(Long.class)
                .single();
        if (ids.isEmpty()) {
            throw new NoSuchCase();
        }
        if (touched > 0) {
            throw new Refusal("proposal.refused.import-touched", touched);
        }
        jdbc.sql("delete from proposal.proposal where import_id = ?").param(id).update();
        jdbc.sql("update proposal.import set undone_at = ? where id = ?").params(announcer.now().atOffset(ZoneOffset.UTC), id).update();
        announcer.tell(new org.tongxin.proposal.ImportUndone(id, ids));
    }

    /** Imports made, newest first. */
    @Transactional(readOnly = true)
    public List<Made> made() {
        return jdbc.sql("select id, file_name, rows, imported_by, at, undone_at from proposal.import order by id desc limit 50")
                .query((row, n) -> new Made(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4),
                        row.getTimestamp(5).toInstant(), row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Keeps a mapping under its name. */
    public void keep(Mapping mapping) {
        jdbc.sql("""
                        insert into proposal.import_mapping (name, columns) values (?, ?)
                        on conflict (committee_id, name) do update set columns = excluded.columns
                        """)
                .params(mapping.name(), mapping.toJson())
                .update();
    }

    /** A kept mapping. */
    public Mapping kept(String name) {
        return jdbc.sql("select columns from proposal.import_mapping where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .map(Mapping::fromJson)
                .orElseThrow(() -> new Refusal("proposal.refused.mapping-missing", name));
    }

    /** Names of the kept mappings. */
    public List<String> keptNames() {
        return jdbc.sql("select name from proposal.import_mapping order by name").query(String.class).list();
    }

    /** A mapping as a form sends it: field key to header. */
    public Mapping mapping(String name, Map<String, String> columns) {
        return new Mapping(name, columns);
    }

    private ImportPlan<PastCase> plan(Mapping mapping) {
        var rows = new ImportRows(committees.sessions(), rulebooks.current().section(ProposalRules.class));
        return new ImportPlan<>(ImportRows.FIELDS, mapping, rows::read);
    }
}
