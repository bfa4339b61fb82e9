package org.tongxin.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongxin.audit.AuditVerification;

/** Recomputes the audit chains, then proves a backup: writes one, restores it aside, starts it and compares every table. */
@Component
class VerifyCommand implements Command {

    private final Path data;
    private final AuditVerification audit;

    VerifyCommand(@Value("${tongxin.data}") Path data, AuditVerification audit) {
        this.data = data;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        boolean sound = true;
        for (var finding : audit.verifyAll()) {
            if (!finding.sound()) {
                System.out.printf("审计链 %d：第 %d 条起与记录不符%n", finding.committee(), finding.brokenAt());
                sound = false;
            } else if (finding.entries() > 0) {
                System.out.printf("审计链 %d：%,d 条，完整%n", finding.committee(), finding.entries());
            }
        }
        if (!Files.exists(data.resolve("postgres.port"))) {
            System.out.println("外部数据库：备份由其管理员负责，未在此核对。");
            return sound ? 0 : 1;
        }
        return proveBackup() && sound ? 0 : 1;
    }

    private boolean proveBackup() throws Exception {
        var scratch = Files.createTempDirectory(data, "verify-");
        Files.setPosixFilePermissions(scratch, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            var live = new DataDirectory(data);
            Backup.write(live, scratch.resolve("backup.tar.gz"));
            Map<String, String> before = contents(EmbeddedPostgres.attach(live));
            Backup.unpack(scratch.resolve("backup.tar.gz"), scratch.resolve("restored"));
            var restored = new DataDirectory(scratch.resolve("restored"));
            try (var server = new EmbeddedPostgres(restored, false)) {
                var after = contents(server.start());
                return compare(before, after);
            }
        } finally {
            Trees.delete(scratch);
        }
    }

    private static boolean compare(Map<String, String> before, Map<String, String> after) {
        var differing = new ArrayList<String>();
        before.forEach((table, content) -> {
            if (!content.equals(after.get(table))) {
                differing.add(table);
            }
        });
        System.out.println(differing.isEmpty()
                ? "备份恢复核对：%d 张表全部一致".formatted(before.size())
                : "备份恢复核对：不一致的表 " + differing + "（备份期间若有人在办理，请在空闲时重试）");
        return differing.isEmpty();
    }

    /** For every table of the program: number of rows and a hash over all of them. */
    private static Map<String, String> contents(Database database) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            for (var table : tables(owner)) {
                try (var rows = statement.executeQuery("select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                        + table + " t")) {
                    rows.next();
                    contents.put(table, rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return contents;
    }

    private static Iterable<String> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = owner.createStatement().executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where tableowner = 'tongxin_owner' and tablename not like 'login_session%' order by 1
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
