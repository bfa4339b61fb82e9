package org.tongxin.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proves a backup: writes one, restores it aside, starts it and compares every table. */
@Component
@Order(100)
class BackupProof implements Verification {

    private final Path data;
    private final boolean embedded;

    BackupProof(@Value("${tongxin.data}") Path data, @Value("${tongxin.embedded:true}") boolean embedded) {
        this.data = data;
        this.embedded = embedded;
    }

    @Override
    public String name() {
        return "备份恢复核对";
    }

    @Override
    public List<String> check(PrintStream out) throws Exception {
        if (!embedded) {
            out.println("外部数据库：备份由其管理员负责，未在此核对。");
            return List.of();
        }
        var live = new DataDirectory(data);
        clearLeftovers(live);
        var scratch = Files.createTempDirectory(data, "verify-");
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            var before = contents(live.database());
            Backup.write(live, scratch.resolve("backup.tar.gz"));
            var after = contents(live.database());
            return compare(before, restored(live, scratch), after, out);
        } finally {
            Trees.delete(scratch);
        }
    }

    private static Map<String, String> restored(DataDirectory live, Path scratch) throws Exception {
        var folder = new DataDirectory(scratch.resolve("restored"));
        Backup.unpack(scratch.resolve("backup.tar.gz"), folder.root());
        try (var server = new EmbeddedPostgres(folder, EmbeddedPostgres.programs(live), false)) {
            return contents(server.start());
        }
    }

    /** A table in which somebody wrote during the backup may equal neither of the two states around it: that is no fault. */
    static List<String> compare(Map<String, String> before, Map<String, String> restored, Map<String, String> after, PrintStream out) {
        var problems = new ArrayList<String>();
        int same = 0;
        for (var table : after.keySet()) {
            var content = restored.get(table);
            if (after.get(table).equals(content) || content != null && content.equals(before.get(table))) {
                same++;
            } else if (after.get(table).equals(before.get(table))) {
                problems.add("备份中的表 " + table + " 与数据库不一致");
            } else if (content == null) {
                problems.add("备份中缺少表 " + table);
            } else {
                out.println("表 " + table + " 在备份期间有人办理，未能核对");
            }
        }
        out.printf("备份恢复核对：%d 张表一致%n", same);
        return problems;
    }

    private static void clearLeftovers(DataDirectory live) throws IOException {
        try (var parts = Files.list(live.root())) {
            for (var part : parts.filter(path -> path.getFileName().toString().startsWith("verify-")).toList()) {
                Trees.delete(part);
            }
        }
    }

    /** For every table of the program: number of rows and a hash over all of them. */
    static Map<String, String> contents(Database database) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select format('%I.%I', schemaname, tablename) from pg_tables
                     where tableowner = 'tongxin_owner' and tablename not like 'login_session%'
                    """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                        + table + " t")) {
                    rows.next();
                    contents.put(table, rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return contents;
    }
}
