package org.tongxin.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the schema up to date: one PostgreSQL schema and one Flyway history for each module, lower modules first. */
final class Migrations {

    /** Modules with tables, in the order in which their foreign keys point. */
    static final List<String> MODULES = List.of(
            "committee", "identity", "audit", "rulebook", "calendar", "media", "notice", "inbox", "search", "proposal", "fund", "figure", "review");

    private static final String FOLDER = "db/migration/";

    private Migrations() {}

    /** Migrates what is behind; when nothing on the class path changed since last time, one query tells so. */
    static void run(Database database) throws SQLException, IOException {
        var scripts = scripts();
        var fingerprint = fingerprint(scripts);
        if (fingerprint.equals(stored(database))) {
            return;
        }
        requireKnown(scripts);
        for (var module : MODULES) {
            if (Arrays.stream(scripts).anyMatch(script -> folder(script).equals(module))) {
                Flyway.configure()
                        .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                        .schemas(module)
                        .defaultSchema(module)
                        .locations("classpath:" + FOLDER + module)
                        .load()
                        .migrate();
            }
        }
        store(database, fingerprint);
    }

    /** For a command beside a running server: it must not alter the schema under it. */
    static void requireCurrent(Database database) throws SQLException, IOException {
        if (!fingerprint(scripts()).equals(stored(database))) {
            throw new LaunchProblem("正在运行的网站与这里的程序版本不同，请先重新启动网站。");
        }
    }

    /** A folder that the order does not name would silently never be run. */
    private static void requireKnown(Resource[] scripts) {
        for (var script : scripts) {
            if (!MODULES.contains(folder(script))) {
                throw new IllegalStateException("Migrations.MODULES does not name " + folder(script));
            }
        }
    }

    private static Resource[] scripts() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/V*.sql");
        Arrays.sort(found, Comparator.comparing(script -> folder(script) + "/" + script.getFilename()));
        return found;
    }

    private static String folder(Resource script) {
        try {
            var parts = script.getURL().getPath().split("/");
            return parts[parts.length - 2];
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String fingerprint(Resource[] scripts) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var script : scripts) {
                digest.update((folder(script) + "/" + script.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stored(Database database) throws SQLException {
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            statement.execute("create schema if not exists launch");
            statement.execute("create table if not exists launch.schema_fingerprint (fingerprint text not null)");
            try (var rows = statement.executeQuery("select fingerprint from launch.schema_fingerprint")) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static void store(Database database, String fingerprint) throws SQLException {
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            statement.execute("delete from launch.schema_fingerprint");
            try (var insert = owner.prepareStatement("insert into launch.schema_fingerprint values (?)")) {
                insert.setString(1, fingerprint);
                insert.executeUpdate();
            }
        }
    }
}
